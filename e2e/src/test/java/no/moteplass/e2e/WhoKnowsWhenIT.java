package no.moteplass.e2e;

import static no.moteplass.e2e.stack.RunningStack.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.WholeStack;

/** sessions-service tells when groups meet by the rules by which groups-service shows them and who is in them (P2). */
@Execution(ExecutionMode.SAME_THREAD)
@Order(5)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(WholeStack.class)
class WhoKnowsWhenIT {
    private static final int AT_ONCE = 50;

    private final RunningStack stack;

    WhoKnowsWhenIT(RunningStack stack) {
        this.stack = stack;
    }

    @ParameterizedTest
    @ValueSource(strings = {"ben@example.org", "hanna@example.org", "ingrid@example.org", "koordinator@example.org"})
    void times_are_told_of_what_one_sees_and_the_hour_where_one_may_see_who_is_there_or_has_an_offer(String who) {
        var everywhere = ids(stack.groups().everything("/groups"));
        var seen = stack.groups().as(who).everything("/groups");
        eventually(
                "the groups in sessions-service",
                () -> told(who, everywhere).keySet().containsAll(ids(seen)));

        var told = told(who, everywhere);
        assertThat(told.keySet()).containsExactlyInAnyOrderElementsOf(ids(seen));
        for (var group : seen) {
            var schedule = told.get(group.path("id").asText());
            if (schedule.path("planned").asBoolean()) {
                assertThat(schedule.path("nextDate").isNull())
                        .as("no date of %s", group.path("name"))
                        .isEqualTo(group.path("confidential").asBoolean() && !isInside(who, group));
            }
        }
    }

    private boolean isInside(String who, JsonNode group) {
        var id = group.path("id").asText();
        return stack.groups().as(who).get("/groups/" + id + "/members").status() == 200
                || stack.groups().as(who).everything("/sign-ups?leader=me").stream()
                        .anyMatch(each -> each.path("group").asText().equals(id)
                                && each.path("state").asText().equals("OFFERED"));
    }

    private Map<String, JsonNode> told(String who, List<String> groups) {
        var told = new HashMap<String, JsonNode>();
        for (var from = 0; from < groups.size(); from += AT_ONCE) {
            var some = groups.subList(from, Math.min(groups.size(), from + AT_ONCE));
            stack.sessions()
                    .as(who)
                    .get("/schedules?groups=" + String.join(",", some))
                    .must(200)
                    .json()
                    .path("items")
                    .forEach(each -> told.put(each.path("group").asText(), each));
        }
        return told;
    }

    private static List<String> ids(List<JsonNode> groups) {
        return groups.stream().map(each -> each.path("id").asText()).collect(Collectors.toList());
    }
}
