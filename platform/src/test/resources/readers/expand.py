# Expands rules with python-dateutil, as python's calendar libraries do: a case a line, as JSON, in local time.
import json
import sys
from datetime import datetime

from dateutil.rrule import rrulestr

for line in sys.stdin:
    case = json.loads(line)
    rule = rrulestr(case["rule"], dtstart=datetime.fromisoformat(case["start"]))
    dates = []
    for date in rule:
        if len(dates) > case["enough"] or date > datetime.fromisoformat(case["last"]):
            break
        dates.append(date.strftime("%Y-%m-%dT%H:%M"))
    print(",".join(dates))
