package no.moteplass.notifications.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.notifications.message.GroupPlan;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.recurrence.RecurrenceRule;
import no.moteplass.platform.time.Oslo;

/** When and how often a group meets, in words. */
class PlanFormatterTest {

    private static GroupPlan plan(String... starts) {
        return new GroupPlan(
                Stream.of(starts)
                        .map(LocalDateTime::parse)
                        .map(start -> new GroupPlan.Meeting(
                                new SessionLine.When(start, Duration.ofMinutes(90), Oslo.ZONE),
                                new SessionLine.Where("Rådhuset", null)))
                        .toList(),
                null);
    }

    private static List<String> lines(GroupPlan plan, @Nullable String purpose) {
        return PlanFormatter.entry(plan, purpose, Language.NB).lines().stream()
                .map(line -> line.label() + ": " + line.text())
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY, hver uke, kvar veke, weekly",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU, annenhver uke, annakvar veke, every other week",
        "FREQ=WEEKLY;INTERVAL=3, hver tredje uke, kvar tredje veke, every 3 weeks",
        "FREQ=WEEKLY;INTERVAL=7, hver 7. uke, kvar 7. veke, every 7 weeks",
        "FREQ=MONTHLY;BYDAY=2TH, månedlig, månadleg, monthly",
        "FREQ=MONTHLY;INTERVAL=6;BYDAY=1MO, to ganger i året, to gonger i året, twice a year",
        "FREQ=YEARLY, en gang i året, ein gong i året, once a year"
    })
    void how_often_is_said_as_people_say_it(String rule, String nb, String nn, String en) {
        var rhythm = RecurrenceRule.of(rule + ";COUNT=4").rhythm().orElseThrow();
        assertThat(Stream.of(Language.NB, Language.NN, Language.EN)
                        .map(language -> PlanFormatter.rhythm(rhythm, language).orElseThrow()))
                .containsExactly(nb, nn, en);
    }

    @Test
    void what_most_of_them_have_in_common_is_usual_and_a_next_one_that_has_not_is_said_whole() {
        assertThat(lines(plan("2027-01-13T14:00", "2027-01-19T09:00", "2027-01-26T09:00"), null))
                .containsExactly(
                        "Når: tirsdager kl. 09.00–10.30",
                        "Hvor ofte: 3 samlinger",
                        "Neste samling: onsdag 13. januar 2027 kl. 14.00–15.30",
                        "Sted: Rådhuset");
        assertThat(lines(plan("2027-01-19T09:00", "2027-01-26T09:00"), "Prøve ut"))
                .contains("Neste samling: tirsdag 19. januar 2027", "Formål: Prøve ut");
    }

    @Test
    void one_session_is_no_series() {
        assertThat(lines(plan("2027-01-19T09:00"), null))
                .containsExactly("Tid: tirsdag 19. januar 2027 kl. 09.00–10.30", "Sted: Rådhuset");
    }

    @Test
    void nothing_planned_is_said() {
        assertThat(PlanFormatter.sentence(GroupPlan.NONE, Language.NN))
                .isEqualTo("Samlingane er ikkje planlagde enno. Du får beskjed når tid og stad er bestemt.");
    }
}
