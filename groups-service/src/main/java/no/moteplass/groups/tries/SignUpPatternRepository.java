package no.moteplass.groups.tries;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.time.Oslo;

/**
 * Who has been asking confidential group after confidential group within a month: signed up and soon withdrawn again, or told
 * that they do not fit. There may be good reasons; coordinators talk to them.
 */
@ApplicationScoped
public class SignUpPatternRepository {

    private static final int DAYS = 30;
    private static final int GROUPS = 3;
    private static final Duration SOON = Duration.ofDays(3);

    /**
     * Somebody whom coordinators may want to talk to.
     *
     * @param withdrawn from how many groups they withdrew within three days of signing up
     * @param refused in how many they were told that they do not fit
     * @param last the day of the last of these
     */
    public record Pattern(UUID leader, int withdrawn, int refused, LocalDate last) {

        public int groups() {
            return withdrawn + refused;
        }
    }

    /** A place in the list: those with most groups first. */
    public record Place(int groups, UUID leader) {}

    private final Session database;
    private final Clock clock;

    SignUpPatternRepository(Session database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    public List<Pattern> find(@Nullable Place after, int most) {
        var since = clock.instant().minus(Duration.ofDays(DAYS));
        return database.createNativeQuery("""
                        with tries as (
                            select s.leader, s.group_id, true as withdrawn,
                                   (s.ended_at at time zone 'Europe/Oslo')::date as day
                            from sign_up s join meeting_group g on g.id = s.group_id and g.confidential
                            where s.state = 'WITHDRAWN' and s.end_reason = 'WITHDRAWN' and not s.invited
                              and s.ended_at >= :since and s.ended_at < s.created_at + cast(:soon as interval)
                            union all
                            select leader, group_id, false, day from fit_try where day >= :from and asked
                        ), patterns as (
                            select leader,
                                   cast(count(distinct group_id) filter (where withdrawn) as int) as withdrawn,
                                   cast(count(distinct group_id) filter (where not withdrawn) as int) as refused,
                                   max(day) as last
                            from tries join leader on leader.id = tries.leader group by leader
                        )
                        select leader, withdrawn, refused, last from patterns
                        where withdrawn + refused >= :groups
                          and (cast(:after as uuid) is null or (-(withdrawn + refused), leader) > (-:most, cast(:after as uuid)))
                        order by -(withdrawn + refused), leader
                        """, Pattern.class)
                .setParameter("since", since, Instant.class)
                .setParameter("soon", SOON.toString())
                .setParameter("from", LocalDate.ofInstant(since, Oslo.ZONE))
                .setParameter("groups", GROUPS)
                .setParameter("after", after == null ? null : after.leader(), UUID.class)
                .setParameter("most", after == null ? 0 : after.groups())
                .setMaxResults(most)
                .getResultList();
    }
}
