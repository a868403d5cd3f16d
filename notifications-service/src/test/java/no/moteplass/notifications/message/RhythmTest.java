package no.moteplass.notifications.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.notifications.email.PlanFormatter;
import no.moteplass.platform.language.Language;

/** How often, in words; and in none where a few would say something else. */
class RhythmTest {

    private static String words(String rule, Language language) {
        return PlanFormatter.rhythm(Rhythm.of(rule).orElseThrow(), language).orElseThrow();
    }

    @ParameterizedTest
    @CsvSource({
        "FREQ=WEEKLY;COUNT=8, hver uke",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU;COUNT=8, annenhver uke",
        "FREQ=WEEKLY;INTERVAL=3;BYDAY=TU;UNTIL=20271201, hver 3. uke",
        "'FREQ=WEEKLY;BYDAY=TU,TH;COUNT=8', hver uke",
        "FREQ=MONTHLY;BYDAY=2TH;COUNT=8, hver måned",
        "FREQ=MONTHLY;BYDAY=-1FR;COUNT=8, hver måned",
        "FREQ=MONTHLY;COUNT=8, hver måned",
        "'FREQ=MONTHLY;BYDAY=2TU,4TU;COUNT=8', 2 ganger i måneden",
        "'FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1;COUNT=8', hver måned",
        "FREQ=MONTHLY;INTERVAL=3;BYDAY=1MO;COUNT=4, hver 3. måned",
        "'FREQ=YEARLY;BYMONTH=3,9;BYDAY=2TH;COUNT=4', 2 ganger i året",
        "FREQ=DAILY;COUNT=3, hver dag"
    })
    void is_said_as_people_say_it(String rule, String words) {
        assertThat(words(rule, Language.NB)).isEqualTo(words);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "FREQ=MONTHLY;BYDAY=TU;COUNT=8",
                "FREQ=MONTHLY;INTERVAL=2;BYDAY=2TU,4TU;COUNT=8",
                "FREQ=MONTHLY;BYMONTH=1,2,3;BYDAY=1TU;COUNT=8",
                "FREQ=WEEKLY;BYMONTH=1,2,3;COUNT=8",
                "COUNT=8"
            })
    void what_takes_more_words_is_not_said(String rule) {
        assertThat(Rhythm.of(rule)).isEmpty();
    }

    @Test
    void the_other_languages_have_words_of_their_own() {
        var fortnightly = "FREQ=WEEKLY;INTERVAL=2;COUNT=8";
        assertThat(List.of(words(fortnightly, Language.NN), words(fortnightly, Language.EN)))
                .containsExactly("annakvar veke", "every other week");
    }
}
