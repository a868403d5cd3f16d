package no.moteplass.sessions.facilitation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.function.BiPredicate;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusMock;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.sessions.Api;
import no.moteplass.sessions.City;
import no.moteplass.sessions.SessionsTest;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.engagement.EngagementRepository;
import no.moteplass.sessions.session.Session;

/** A fault while it is planned who leads concerns that group alone: groups-service's feed goes on. */
@QuarkusTest
class FaultWhilePlanningTest extends SessionsTest {

    @Inject
    Rosters rosters;

    @Inject
    EngagementRepository engagements;

    /** Fails for one group, as a fault in the rotation would. */
    private static final class Failing extends LeadPlanning {

        private final UUID group;

        Failing(UUID group, Rosters rosters, EngagementRepository engagements, Clock clock) {
            super(rosters, engagements, clock);
            this.group = group;
        }

        @Override
        List<FacilitatorsChange> fill(
                KnownGroup known, List<Session> all, Collection<Session> filling, BiPredicate<Session, UUID> gone) {
            if (known.id().equals(group)) {
                throw new IllegalStateException("a fault");
            }
            return super.fill(known, all, filling, gone);
        }
    }

    private record Led(City.Group group, UUID facilitator, City.Person deputy) {}

    private Led led() {
        var group = city.confidentialGroup("FACILITATED");
        var facilitator = city.role(group, city.person("Anna"), "FACILITATOR", City.LONG_AGO);
        var deputy = city.person("Deputy");
        city.role(group, deputy, "DEPUTY_FACILITATOR", City.LONG_AGO);
        city.publish();
        var made = Api.post(
                Api.asCoordinator(),
                "/groups/" + group.id() + "/series",
                series(nextYear() + "-08-02T09:00", "FREQ=WEEKLY;COUNT=2"));
        assertThat(made.statusCode()).isEqualTo(201);
        return new Led(group, facilitator, deputy);
    }

    private static List<List<String>> leads(City.Group group) {
        return Api.get(Api.asCoordinator(), "/sessions?group=" + group.id()).getList("items.facilitators.leader");
    }

    @Test
    void leaves_the_sessions_without_a_lead_and_takes_in_the_rest_of_the_page() {
        var faulty = led();
        var sound = led();
        QuarkusMock.installMockForType(
                new Failing(faulty.group().id(), rosters, engagements, clock), LeadPlanning.class);
        city.leaves(faulty.facilitator(), clock.instant());
        city.leaves(sound.facilitator(), clock.instant());
        city.publish();
        assertThat(leads(faulty.group()))
                .hasSize(2)
                .allSatisfy(each -> assertThat(each).isEmpty());
        assertThat(leads(sound.group()))
                .hasSize(2)
                .allSatisfy(each ->
                        assertThat(each).containsExactly(sound.deputy().id().toString()));
    }
}
