package no.moteplass.sessions.schedule;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

/** What groups have planned, for many groups in one statement. */
@ApplicationScoped
class PlannedMeetingRepository {

    /** So many sessions tell what is usual. */
    private static final int ENOUGH = 24;

    /** The local time as text: read as a time it would be taken for one on this machine's own clocks. */
    private static final String SELECT = """
            select asked.id as group_id, cast(planned.start_local as text), planned.duration_seconds, series.rule, planned.place,
                planned.district, planned.link
            from unnest(cast(:groups as uuid[]), cast(:since as timestamptz[])) as asked (id, since)
            cross join lateral (
                select starts_at, session.id, start_local, duration_seconds, series_id, place, district, link
                from session
                where group_id = asked.id and state = 'SCHEDULED' and starts_at > asked.since
                order by starts_at, session.id
                limit :enough) as planned
            left join series on series.id = planned.series_id
            order by planned.starts_at, planned.id
            """;

    private final Session entities;

    PlannedMeetingRepository(Session entities) {
        this.entities = entities;
    }

    /** A row of the answer. */
    private record Row(
            UUID group,
            String start,
            long seconds,
            @Nullable String rule,
            @Nullable String place,
            @Nullable String district,
            @Nullable String link) {

        PlannedMeeting meeting() {
            return new PlannedMeeting(
                    LocalDateTime.parse(start.replace(' ', 'T')),
                    Duration.ofSeconds(seconds),
                    rule,
                    place,
                    district,
                    link);
        }
    }

    /**
     * The next that each group has planned, by start.
     *
     * @param since after when, for each group
     */
    Map<UUID, List<PlannedMeeting>> planned(Map<UUID, Instant> since) {
        var groups = List.copyOf(since.keySet());
        return entities
                .createNativeQuery(SELECT, Row.class)
                .setParameter("groups", groups.toArray(UUID[]::new))
                .setParameter("since", groups.stream().map(since::get).toArray(Instant[]::new))
                .setParameter("enough", ENOUGH)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList()
                .stream()
                .collect(Collectors.groupingBy(Row::group, Collectors.mapping(Row::meeting, Collectors.toList())));
    }
}
