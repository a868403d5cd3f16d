package no.moteplass.notifications.snapshot;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.directory.KnownMembership;
import no.moteplass.notifications.schedule.KnownAssignment;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.time.Oslo;

/** What somebody has to hear of a session: what holds against what they were last notified of. */
class DifferenceTest {

    private static final UUID GROUP = UUID.nameUUIDFromBytes(new byte[] {1});
    private static final UUID BEN = UUID.nameUUIDFromBytes(new byte[] {2});
    private static final UUID SESSION = UUID.nameUUIDFromBytes(new byte[] {3});
    private static final LocalDateTime NINE = LocalDateTime.parse("2027-01-12T09:00");
    private static final Instant BEFORE = instant(NINE.minusDays(1));
    private static final Instant AFTER = instant(NINE.plusDays(1));
    private static final Map<String, Object> AS_PLANNED = Map.of();

    private static Instant instant(LocalDateTime local) {
        return local.atZone(Oslo.ZONE).toInstant();
    }

    private static KnownSession session(Map<String, Object> more) {
        var data = new LinkedHashMap<String, Object>(Map.of(
                "id",
                SESSION,
                "group",
                GROUP,
                "uid",
                "samling@moteplass",
                "title",
                "Samling",
                "startLocal",
                NINE,
                "zone",
                "Europe/Oslo",
                "duration",
                "PT90M",
                "start",
                instant(NINE),
                "end",
                instant(NINE).plus(Duration.ofMinutes(90)),
                "state",
                "SCHEDULED"));
        data.put("place", "Rådhuset");
        data.putAll(more);
        return FeedJson.MAPPER.convertValue(data, KnownSession.class);
    }

    private static GroupSnapshot snapshot(
            List<KnownSession> now, boolean member, boolean leads, List<LastNotified> notified) {
        return snapshot(now, member, leads, notified, Set.of());
    }

    private static GroupSnapshot snapshot(
            List<KnownSession> now, boolean member, boolean leads, List<LastNotified> notified, Set<UUID> inactive) {
        var group = FeedJson.MAPPER.convertValue(
                Map.of("id", GROUP, "programme", "p", "name", "g", "state", "ACTIVE"), KnownGroup.class);
        var seat = FeedJson.MAPPER.convertValue(
                Map.of("id", BEN, "group", GROUP, "leader", BEN, "seatFrom", Instant.EPOCH), KnownMembership.class);
        var lead = FeedJson.MAPPER.convertValue(
                Map.of(
                        "session",
                        SESSION,
                        "group",
                        GROUP,
                        "facilitators",
                        List.of(Map.of("leader", BEN, "role", "CO", "source", "NAMED"))),
                KnownAssignment.class);
        return new GroupSnapshot(
                group, member ? List.of(seat) : List.of(), now, leads ? List.of(lead) : List.of(), notified, inactive);
    }

    private static List<LastNotified> notified(Map<String, Object> of) {
        return List.of(LastNotified.scheduled(BEN, session(of), null));
    }

    private static List<LastNotified> cancelled() {
        return List.of(LastNotified.scheduled(BEN, session(AS_PLANNED), null).cancelledBy(GROUP));
    }

    private static Difference between(GroupSnapshot snapshot, Instant now) {
        return Difference.between(snapshot, BEN, SESSION, now);
    }

    @Test
    void who_attends_or_leads_and_knows_nothing_hears_of_it_while_it_is_ahead() {
        var now = List.of(session(AS_PLANNED));
        assertThat(between(snapshot(now, true, false, List.of()), BEFORE)).isEqualTo(Difference.NEW);
        assertThat(between(snapshot(now, false, true, List.of()), BEFORE)).isEqualTo(Difference.NEW);
        assertThat(between(snapshot(now, false, false, List.of()), BEFORE)).isEqualTo(Difference.NONE);
        assertThat(between(snapshot(now, true, false, List.of()), AFTER)).isEqualTo(Difference.NONE);
        assertThat(between(snapshot(now, true, false, List.of()), instant(NINE)))
                .isEqualTo(Difference.NONE);
    }

    @Test
    void who_was_told_that_it_is_off_hears_of_it_when_it_takes_place_after_all() {
        assertThat(between(snapshot(List.of(session(AS_PLANNED)), true, false, cancelled()), BEFORE))
                .isEqualTo(Difference.NEW);
    }

    @Test
    void who_knows_it_as_it_is_hears_nothing_whatever_has_happened_in_between() {
        var sequence = Map.<String, Object>of("sequence", 7, "title", "Another title");
        assertThat(between(snapshot(List.of(session(sequence)), true, false, notified(AS_PLANNED)), BEFORE))
                .isEqualTo(Difference.NONE);
    }

    @Test
    void another_time_place_or_link_is_a_change_of_what_is_ahead() {
        for (var change : List.<Map<String, Object>>of(
                Map.of("start", instant(NINE.plusHours(1)), "end", instant(NINE.plusHours(2))),
                Map.of("end", instant(NINE.plusHours(3))),
                Map.of("place", "Tøyen"),
                Map.of("link", "https://teams.example.org/samling"))) {
            var changed = snapshot(List.of(session(change)), true, false, notified(AS_PLANNED));
            assertThat(between(changed, BEFORE)).as("%s", change).isEqualTo(Difference.CHANGED);
            assertThat(between(changed, AFTER)).as("%s, too late", change).isEqualTo(Difference.NONE);
        }
    }

    @Test
    void what_is_off_no_longer_theirs_or_unknown_is_gone_while_they_still_wait_for_it() {
        var off = List.of(session(Map.of("state", "CANCELLED")));
        var known = notified(AS_PLANNED);
        assertThat(between(snapshot(off, true, false, known), BEFORE)).isEqualTo(Difference.GONE);
        assertThat(between(snapshot(List.of(session(AS_PLANNED)), false, false, known), BEFORE))
                .isEqualTo(Difference.GONE);
        assertThat(between(snapshot(List.of(), true, false, known), BEFORE)).isEqualTo(Difference.GONE);
        assertThat(between(snapshot(off, true, false, known), AFTER)).isEqualTo(Difference.NONE);
        assertThat(between(snapshot(off, true, false, cancelled()), BEFORE)).isEqualTo(Difference.NONE);
        assertThat(between(snapshot(off, true, false, List.of()), BEFORE)).isEqualTo(Difference.NONE);
    }

    @Test
    void who_is_inactive_may_hear_only_that_it_is_off_where_they_still_stand_in_it() {
        var planned = List.of(session(AS_PLANNED));
        var off = List.of(session(Map.of("state", "CANCELLED")));
        var inactive = Set.of(BEN);
        assertThat(snapshot(off, true, false, List.of(), inactive).mayHear(BEN, SESSION))
                .isTrue();
        assertThat(snapshot(off, false, true, List.of(), inactive).mayHear(BEN, SESSION))
                .isTrue();
        assertThat(snapshot(off, false, false, List.of(), inactive).mayHear(BEN, SESSION))
                .isFalse();
        assertThat(snapshot(planned, true, true, List.of(), inactive).mayHear(BEN, SESSION))
                .isFalse();
        assertThat(snapshot(List.of(), true, true, List.of(), inactive).mayHear(BEN, SESSION))
                .isFalse();
        assertThat(snapshot(planned, false, false, List.of(), Set.of()).mayHear(BEN, SESSION))
                .isTrue();
    }
}
