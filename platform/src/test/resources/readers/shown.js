// Expands calendars with ical.js (Thunderbird's), zones as the calendar describes them: a calendar a line, as a JSON string.
// Answers the instants in which each thing shown begins and ends.
const module_ = require("ical.js");
const ICAL = module_.default || module_;
for (const line of require("fs").readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const calendar = new ICAL.Component(ICAL.parse(JSON.parse(line)));
  ICAL.TimezoneService.reset();
  calendar.getAllSubcomponents("vtimezone").forEach((zone) => ICAL.TimezoneService.register(new ICAL.Timezone(zone)));
  const events = calendar.getAllSubcomponents("vevent");
  const shown = [];
  const show = (one) => shown.push(one.startDate.toUnixTime() + "-" + one.endDate.toUnixTime());
  for (const component of events.filter((one) => !one.hasProperty("recurrence-id"))) {
    const uid = component.getFirstPropertyValue("uid");
    const exceptions = events.filter(
      (one) => one.hasProperty("recurrence-id") && one.getFirstPropertyValue("uid") === uid);
    const event = new ICAL.Event(component, { exceptions });
    if (!event.isRecurring()) {
      show(event);
      continue;
    }
    const dates = event.iterator();
    for (let date = dates.next(); date; date = dates.next()) {
      show(event.getOccurrenceDetails(date));
    }
  }
  console.log(shown.sort().join(","));
}
