package no.moteplass.portal.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import no.moteplass.platform.language.Language;
import no.moteplass.portal.services.sessions.Schedule;

/** When and where a group meets, in words. */
class ScheduleWordsTest {

    private static Schedule meets(
            @Nullable String weekday,
            @Nullable String part,
            @Nullable String start,
            @Nullable String duration,
            @Nullable String rhythm,
            @Nullable String place,
            @Nullable String district,
            boolean online) {
        return new Schedule(
                new UUID(1, 1), true, weekday, part, start, duration, rhythm, place, district, online, null);
    }

    private static Schedule every(String rhythm) {
        return meets(null, null, null, null, rhythm, null, null, false);
    }

    @ParameterizedTest
    @CsvSource({
        "NB, TUE, AM, Tirsdag formiddag",
        "NN, TUE, AM, Tysdag formiddag",
        "EN, TUE, AM, Tuesday morning",
        "NB, SAT, MID, Lørdag midt på dagen",
        "NN, SAT, EVE, Laurdag kveld",
        "NB, , PM, 'Ulike dager, ettermiddag'",
        "EN, , PM, 'Various days, afternoon'",
        "NB, MON, , 'Mandag, ulike tider'",
        "NB, , , Datoene varierer",
        "NN, , , Datoane varierer",
        "EN, , , The dates vary"
    })
    void when(Language language, @Nullable String weekday, @Nullable String part, String said) {
        assertThat(ScheduleWords.when((Object) language, meets(weekday, part, null, null, null, null, null, false)))
                .isEqualTo(said);
    }

    @Test
    void how_long_how_often_and_where() {
        var roughly = meets("TUE", "AM", null, "PT1H", "P1M", null, "Sentrum", false);
        assertThat(ScheduleWords.how((Object) Language.NB, roughly)).isEqualTo("60 min · månedlig · Sentrum");
        assertThat(ScheduleWords.how((Object) Language.NN, roughly)).isEqualTo("60 min · månadleg · Sentrum");
        assertThat(ScheduleWords.how((Object) Language.EN, roughly)).isEqualTo("60 min · monthly · Sentrum");
        var exactly = meets("TUE", "AM", "08:30", "PT1H30M", "P2W", "Rådhuset, møterom 3", "Sentrum", false);
        assertThat(ScheduleWords.how((Object) Language.NB, exactly))
                .isEqualTo("kl. 08.30–10.00 · annenhver uke · Rådhuset, møterom 3");
        assertThat(ScheduleWords.how((Object) Language.EN, exactly))
                .isEqualTo("08:30–10:00 · every other week · Rådhuset, møterom 3");
        var online = meets("TUE", "AM", "23:30", "PT1H30M", null, null, null, true);
        assertThat(ScheduleWords.how((Object) Language.NB, online)).isEqualTo("kl. 23.30 · på nett");
        assertThat(ScheduleWords.how((Object) Language.NB, meets(null, null, null, "PT8H", null, null, null, false)))
                .isEqualTo("8 timer");
        assertThat(ScheduleWords.how((Object) Language.NB, meets(null, null, null, null, null, null, null, false)))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "P1D, hver dag, daily",
        "P1W, hver uke, weekly",
        "P2W, annenhver uke, every other week",
        "P5W, hver 5. uke, every 5 weeks",
        "P3M, hver tredje måned, every 3 months",
        "P6M, to ganger i året, twice a year",
        "P9M, hver 9. måned, every 9 months",
        "P1Y, en gang i året, once a year",
        "P2Y, hvert 2. år, every 2 years",
        "PT1H, '', ''"
    })
    void how_often(String rhythm, String bokmal, String english) {
        assertThat(ScheduleWords.how((Object) Language.NB, every(rhythm))).isEqualTo(bokmal);
        assertThat(ScheduleWords.how((Object) Language.EN, every(rhythm))).isEqualTo(english);
    }

    @Test
    void for_whom() {
        assertThat(ScheduleWords.fits((Object) Language.NB, List.of("FRONT_LINE")))
                .isEqualTo("Passer for førstelinjeledere");
        assertThat(ScheduleWords.fits((Object) Language.NN, List.of("TOP", "LEVEL_2")))
                .isEqualTo("Passar for toppleiarar og nivå 2-leiarar");
        assertThat(ScheduleWords.fits((Object) Language.EN, List.of("TOP", "MIDDLE", "FRONT_LINE")))
                .isEqualTo("For top leaders, middle leaders and front-line leaders");
    }
}
