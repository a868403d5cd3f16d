package no.moteplass.sessions.calendar;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.icalendar.EventDetails;
import no.moteplass.platform.icalendar.EventDetails.Classification;
import no.moteplass.platform.icalendar.EventDetails.EventStatus;
import no.moteplass.platform.icalendar.Revision;
import no.moteplass.platform.icalendar.SingleEvent;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.language.Texts;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownLeader;
import no.moteplass.sessions.session.Session;
import no.moteplass.sessions.subscription.Mask;

/**
 * What a session shows in a calendar. Of a confidential group: "Samling", time, place and a link, nothing else (P2); of
 * a group that is not known (any more), no more than that. A busy address shows only that the time is taken.
 */
@ApplicationScoped
class SessionEventDetails {

    private static final Texts TEXTS = new Texts("sessions");

    private final String portal;

    SessionEventDetails(@ConfigProperty(name = "moteplass.portal.url") String portal) {
        this.portal = portal;
    }

    /** Who reads it, and what is known of the groups and people in it. */
    record Reader(
            UUID person, Mask mask, Language language, Map<UUID, KnownGroup> groups, Map<UUID, KnownLeader> names) {}

    String calendarName(Language language) {
        return TEXTS.text(language, "calendar.name");
    }

    /** A session by itself, under a UID. */
    SingleEvent alone(String uid, Session session, Reader reader) {
        var timing = session.timing();
        return new SingleEvent(
                uid, timing.zone(), timing.start(), timing.duration(), details(session, reader), revision(session));
    }

    static Revision revision(Session session) {
        return new Revision(session.sequence(), session.lastModified(), session.createdAt());
    }

    EventDetails details(Session session, Reader reader) {
        var status = session.isCancelled() ? EventStatus.CANCELLED : EventStatus.CONFIRMED;
        var leads = session.lead().filter(reader.person()::equals).isPresent();
        var group = reader.groups().get(session.group());
        return switch (reader.mask()) {
            case BUSY ->
                new EventDetails(
                        TEXTS.text(reader.language(), "calendar.busy"),
                        null,
                        null,
                        null,
                        List.of(),
                        status,
                        Classification.PRIVATE);
            case FULL ->
                group == null || group.confidential()
                        ? confidential(session, leads, status, reader.language())
                        : open(session, group, leads, status, reader);
        };
    }

    private EventDetails confidential(Session session, boolean leads, EventStatus status, Language language) {
        return new EventDetails(
                TEXTS.text(language, leads ? "calendar.session.lead" : "calendar.session"),
                location(session),
                page(session, true),
                null,
                List.of(),
                status,
                Classification.PRIVATE);
    }

    private EventDetails open(Session session, KnownGroup group, boolean leads, EventStatus status, Reader reader) {
        return new EventDetails(
                leads ? TEXTS.text(reader.language(), "calendar.title.lead", session.title()) : session.title(),
                location(session),
                page(session, false),
                description(session, group, reader),
                List.of(group.programmeName(reader.language())),
                status,
                Classification.PUBLIC);
    }

    private static @Nullable String description(Session session, KnownGroup group, Reader reader) {
        var lines = new ArrayList<String>();
        if (!group.purpose().isBlank()) {
            lines.add(group.purpose());
        }
        session.lead()
                .map(reader.names()::get)
                .map(KnownLeader::name)
                .ifPresent(lead -> lines.add(TEXTS.text(reader.language(), "calendar.facilitator", lead)));
        return lines.isEmpty() ? null : String.join("\n", lines);
    }

    private static @Nullable String location(Session session) {
        var place = session.venue().place();
        var link = session.venue().link();
        if (place == null || link == null) {
            return place == null ? link : place;
        }
        return place + ", " + link;
    }

    /**
     * A series' sessions share a page, for an address of their own would make each of them differ: their group's, or, where
     * that would tell whoever looks into the calendar which group it is (P2), the reader's own.
     */
    private URI page(Session session, boolean confidential) {
        if (session.series() == null) {
            return URI.create(portal + "/samlinger/" + session.id());
        }
        return URI.create(confidential ? portal + "/min-side" : portal + "/grupper/" + session.group());
    }
}
