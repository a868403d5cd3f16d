# Expands calendars as python's libraries do, which add an event's length to the clock on the wall: a calendar a line, as
# a JSON string. Answers the instants in which each thing shown begins and ends.
import json
import sys
from datetime import datetime, timedelta, timezone
from zoneinfo import ZoneInfo

from dateutil.rrule import rrulestr


def read(document):
    event = None
    for line in document.replace("\r\n ", "").split("\r\n"):
        name, _, value = line.partition(":")
        if line == "BEGIN:VEVENT":
            event = {"EXDATE": []}
        elif line == "END:VEVENT":
            yield event
            event = None
        elif event is not None:
            name, _, parameter = name.partition(";")
            if name in ("DTSTART", "DTEND", "EXDATE", "RECURRENCE-ID"):
                value = time(value, parameter)
            if name == "EXDATE":
                event[name].append(value)
            else:
                event[name] = value


def time(value, parameter):
    if value.endswith("Z"):
        return datetime.strptime(value, "%Y%m%dT%H%M%SZ").replace(tzinfo=timezone.utc)
    return datetime.strptime(value, "%Y%m%dT%H%M%S").replace(tzinfo=ZoneInfo(parameter.removeprefix("TZID=")))


def length(event):
    if "DTEND" in event:
        return event["DTEND"] - event["DTSTART"]
    text = event["DURATION"].removeprefix("P")
    days, _, rest = text.partition("T")
    found = timedelta(days=int(days.removesuffix("D") or 0))
    number = ""
    for letter in rest:
        if letter.isdigit():
            number += letter
        else:
            found += timedelta(**{{"H": "hours", "M": "minutes", "S": "seconds"}[letter]: int(number)})
            number = ""
    return found


def instants(event, start):
    return "%d-%d" % (start.timestamp(), (start + length(event)).timestamp())


for line in sys.stdin:
    events = list(read(json.loads(line)))
    overridden = {(each["UID"], each["RECURRENCE-ID"]): each for each in events if "RECURRENCE-ID" in each}
    shown = [instants(each, each["DTSTART"]) for each in overridden.values()]
    for event in events:
        if "RRULE" in event:
            for date in rrulestr(event["RRULE"], dtstart=event["DTSTART"]):
                if date not in event["EXDATE"] and (event["UID"], date) not in overridden:
                    shown.append(instants(event, date))
        elif "RECURRENCE-ID" not in event:
            shown.append(instants(event, event["DTSTART"]))
    print(",".join(sorted(shown)))
