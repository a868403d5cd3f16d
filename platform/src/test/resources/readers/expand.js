// Expands rules with ical.js (Thunderbird's): a case a line, as JSON, in local time.
const module_ = require("ical.js");
const ICAL = module_.default || module_;
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const given = JSON.parse(line);
  const start = ICAL.Time.fromDateTimeString(given.start + ":00");
  const last = given.last;
  const dates = ICAL.Recur.fromString(given.rule).iterator(start);
  const found = [];
  for (let date = dates.next(); date && found.length <= given.enough; date = dates.next()) {
    const text = date.toString().substring(0, 16);
    if (text > last) break;
    found.push(text);
  }
  console.log(found.join(","));
}
