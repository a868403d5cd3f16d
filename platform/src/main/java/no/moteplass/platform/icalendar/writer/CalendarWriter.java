package no.moteplass.platform.icalendar.writer;

import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.ComponentList;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.model.parameter.Value;
import net.fortuna.ical4j.model.property.CalScale;
import net.fortuna.ical4j.model.property.Color;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.RefreshInterval;
import net.fortuna.ical4j.model.property.Version;
import net.fortuna.ical4j.model.property.XProperty;
import no.moteplass.platform.icalendar.CalendarDocument;
import no.moteplass.platform.icalendar.CalendarEvent;
import no.moteplass.platform.icalendar.CalendarMethod;
import no.moteplass.platform.icalendar.EventInstances;
import no.moteplass.platform.icalendar.RecurringEvent;
import no.moteplass.platform.icalendar.SingleEvent;

/** Writes a calendar as RFC 5545 text in UTF-8. The same document gives the same bytes, on any day and any machine. */
public final class CalendarWriter {

    private static final String PRODUCT = "-//Moteplass//Moteplass//NO";

    private CalendarWriter() {}

    public static byte[] bytes(CalendarDocument document) {
        return write(document).getBytes(StandardCharsets.UTF_8);
    }

    public static String write(CalendarDocument document) {
        var events = new EventComponents(document.method());
        var components = new ArrayList<CalendarComponent>();
        for (ZoneId zone : zonesOf(document)) {
            components.add(ZoneDescription.of(zone));
        }
        document.events().stream().flatMap(events::of).forEach(components::add);
        var calendar = new Calendar(
                new PropertyList(headOf(document.method())), new ComponentList<CalendarComponent>(components));
        return ContentLines.fold(calendar.toString());
    }

    private static Set<ZoneId> zonesOf(CalendarDocument document) {
        var zones = new TreeSet<>(Comparator.comparing(ZoneId::getId));
        if (document.method() instanceof CalendarMethod.Publish publish) {
            zones.add(publish.zone());
        }
        for (CalendarEvent event : document.events()) {
            zones.add(
                    switch (event) {
                        case SingleEvent single -> single.zone();
                        case RecurringEvent recurring -> recurring.zone();
                        case EventInstances some -> some.zone();
                    });
        }
        return zones;
    }

    private static List<Property> headOf(CalendarMethod method) {
        var head = new ArrayList<Property>();
        head.add(new Version(new ParameterList(), "2.0"));
        head.add(new ProdId(PRODUCT));
        head.add(new CalScale("GREGORIAN"));
        head.add(new Method(method.value()));
        if (method instanceof CalendarMethod.Publish publish) {
            String name = CalendarText.line(publish.name());
            head.add(new Name(name));
            head.add(new XProperty("X-WR-CALNAME", name));
            head.add(new RefreshInterval(new ParameterList(List.of(Value.DURATION)), publish.refreshInterval()));
            head.add(new XProperty("X-PUBLISHED-TTL", publish.refreshInterval().toString()));
            if (publish.color() != null) {
                head.add(new Color(new ParameterList(), publish.color()));
            }
        }
        return head;
    }
}
