package no.moteplass.platform.icalendar.writer;

import java.net.URI;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.TextList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Categories;
import net.fortuna.ical4j.model.property.Clazz;
import net.fortuna.ical4j.model.property.Created;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.Duration;
import net.fortuna.ical4j.model.property.LastModified;
import net.fortuna.ical4j.model.property.Location;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import no.moteplass.platform.icalendar.CalendarEvent;
import no.moteplass.platform.icalendar.CalendarMethod;
import no.moteplass.platform.icalendar.EventDetails;
import no.moteplass.platform.icalendar.EventInstances;
import no.moteplass.platform.icalendar.Occurrence;
import no.moteplass.platform.icalendar.RecurringEvent;
import no.moteplass.platform.icalendar.Revision;
import no.moteplass.platform.icalendar.SingleEvent;
import no.moteplass.platform.recurrence.WallClock;
import no.moteplass.platform.text.EmailAddress;

/** The VEVENTs of an event (RFC 5545 section 3.6.1), as the document's method asks for them. */
final class EventComponents {

    private final CalendarMethod method;

    EventComponents(CalendarMethod method) {
        this.method = method;
    }

    Stream<VEvent> of(CalendarEvent event) {
        return switch (event) {
            case SingleEvent single ->
                isShown(single.details())
                        ? Stream.of(component(single.uid(), times(single), single.details(), single.revision()))
                        : Stream.of();
            case RecurringEvent recurring -> recurring(recurring.only(one -> isShown(one.details())));
            case EventInstances some ->
                some.occurrences().stream()
                        .filter(one -> isShown(one.details()))
                        .map(one -> override(some.uid(), some.zone(), one));
        };
    }

    /** A REQUEST holds nothing that is cancelled (RFC 5546 section 3.2.2). */
    private boolean isShown(EventDetails details) {
        return switch (method) {
            case CalendarMethod.Request request -> !details.isCancelled();
            case CalendarMethod.Publish publish -> true;
            case CalendarMethod.Cancel cancel -> true;
        };
    }

    private Stream<VEvent> recurring(RecurringEvent event) {
        if (event.occurrences().isEmpty()) {
            return Stream.of();
        }
        var repeating = new ArrayList<Property>();
        repeating.add(ReadyProperty.rule(event.rule(), event.zone()));
        for (LocalDateTime date : event.excluded()) {
            repeating.add(ReadyProperty.local(Property.EXDATE, event.zone(), date));
        }
        var times = new ArrayList<>(times(event));
        times.addAll(repeating);
        return Stream.concat(
                Stream.of(component(event.uid(), times, event.details(), event.revision())),
                event.overrides().stream().map(one -> override(event.uid(), event.zone(), one)));
    }

    private VEvent override(String uid, ZoneId zone, Occurrence one) {
        var single = new SingleEvent(uid, zone, one.start(), one.duration(), one.details(), one.revision());
        var times = new ArrayList<>(times(single));
        times.add(ReadyProperty.local(Property.RECURRENCE_ID, zone, one.recurrenceId()));
        return component(uid, times, one.details(), one.revision());
    }

    private VEvent component(String uid, List<Property> times, EventDetails details, Revision revision) {
        var properties = new ArrayList<Property>();
        properties.add(new Uid(uid));
        properties.add(new DtStamp(stampOf(revision)));
        properties.addAll(times);
        addDetails(properties, details);
        addRevision(properties, revision);
        addPeople(properties);
        return new VEvent(new PropertyList(properties));
    }

    private Instant stampOf(Revision revision) {
        return switch (method) {
            case CalendarMethod.Publish publish -> revision.lastModified();
            case CalendarMethod.Request request -> request.sentAt();
            case CalendarMethod.Cancel cancel -> cancel.sentAt();
        };
    }

    /**
     * When it begins and ends, by the wall. Where a time comes twice or never, which programs read differently, in UTC;
     * what repeats cannot be that: its first date then has an override beside it.
     */
    private static List<Property> times(SingleEvent event) {
        ZoneId zone = event.zone();
        Instant start = WallClock.at(event.start(), zone);
        Instant end = start.plus(event.duration());
        LocalDateTime localEnd = LocalDateTime.ofInstant(end, zone);
        return WallClock.isPlain(event.start(), zone) && WallClock.isPlain(localEnd, zone)
                ? List.of(
                        ReadyProperty.local(Property.DTSTART, zone, event.start()),
                        ReadyProperty.local(Property.DTEND, zone, localEnd))
                : List.of(ReadyProperty.utc(Property.DTSTART, start), ReadyProperty.utc(Property.DTEND, end));
    }

    /** The same of what repeats: DTEND, which every program knows; DURATION where the clocks change during the first. */
    private static List<Property> times(RecurringEvent event) {
        var start = ReadyProperty.local(Property.DTSTART, event.zone(), event.start());
        return WallClock.isReadAlike(event.start(), event.duration(), event.zone())
                ? List.of(
                        start,
                        ReadyProperty.local(
                                Property.DTEND, event.zone(), event.start().plus(event.duration())))
                : List.of(start, new Duration(event.duration()));
    }

    private void addDetails(List<Property> properties, EventDetails details) {
        boolean cancelled = details.isCancelled() || method instanceof CalendarMethod.Cancel;
        properties.add(new Summary(CalendarText.line(details.summary())));
        addText(properties, CalendarText.line(details.location()), Location::new);
        if (details.url() != null) {
            properties.add(new Url(details.url()));
        }
        addText(properties, CalendarText.lines(details.description()), Description::new);
        if (!details.categories().isEmpty()) {
            properties.add(new Categories(new TextList(
                    details.categories().stream().map(CalendarText::line).toList())));
        }
        properties.add(new Clazz(details.classification().name()));
        properties.add(new Status(
                cancelled
                        ? EventDetails.EventStatus.CANCELLED.name()
                        : details.status().name()));
        properties.add(new Transp(cancelled ? "TRANSPARENT" : "OPAQUE"));
    }

    private static void addText(List<Property> properties, String text, Function<String, Property> property) {
        if (!text.isEmpty()) {
            properties.add(property.apply(text));
        }
    }

    private static void addRevision(List<Property> properties, Revision revision) {
        properties.add(new Sequence(revision.sequence()));
        if (revision.created() != null) {
            properties.add(new Created(revision.created()));
        }
        properties.add(new LastModified(revision.lastModified()));
    }

    private void addPeople(List<Property> properties) {
        switch (method) {
            case CalendarMethod.Publish publish -> {}
            case CalendarMethod.Request request -> addPeople(properties, request.organizer(), request.attendee());
            case CalendarMethod.Cancel cancel -> addPeople(properties, cancel.organizer(), cancel.attendee());
        }
    }

    private static void addPeople(
            List<Property> properties, CalendarMethod.Person organizer, CalendarMethod.Attendee attendee) {
        properties.add(new Organizer(new ParameterList(nameOf(organizer)), address(organizer)));
        var parameters = new ArrayList<Parameter>(nameOf(attendee.person()));
        parameters.add(new PartStat(attendee.participation().name().replace('_', '-')));
        parameters.add(new Rsvp(false));
        properties.add(new Attendee(new ParameterList(parameters), address(attendee.person())));
    }

    private static List<Parameter> nameOf(CalendarMethod.Person person) {
        String name = CalendarText.parameter(person.name());
        return name.isEmpty() ? List.of() : List.of(new Cn(name));
    }

    /** A mailto address (RFC 6068), in which what a URI gives another meaning is written as its octets. */
    private static URI address(CalendarMethod.Person person) {
        var written = new StringBuilder("mailto:");
        for (char each : EmailAddress.asciiOf(person.email()).toCharArray()) {
            if (isPlainInAddress(each)) {
                written.append(each);
            } else {
                written.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) each));
            }
        }
        return URI.create(written.toString());
    }

    private static boolean isPlainInAddress(char each) {
        return (each >= 'a' && each <= 'z')
                || (each >= 'A' && each <= 'Z')
                || (each >= '0' && each <= '9')
                || "@.-_~!$'*+".indexOf(each) >= 0;
    }
}
