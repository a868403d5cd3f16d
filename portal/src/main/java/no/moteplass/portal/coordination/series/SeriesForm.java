package no.moteplass.portal.coordination.series;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.services.sessions.SessionsService.NewSeries;

/** A series in the words of the form. */
public class SeriesForm {

    static final FormFields FIELDS = new FormFields()
            .with("title", "tittel", "series.name")
            .with("start", "dato", "series.first")
            .with("duration", "varighet", "series.minutes")
            .with("rule", "antall", "series.count")
            .with("place", "sted", "series.place")
            .with("district", "bydel", "find.district")
            .with("link", "lenke", "series.link")
            .with("skipWeeks", "hopp-JULY", "series.skip");

    @FormParam("tittel")
    @Nullable
    String title;

    @FormParam("dato")
    @Nullable
    String date;

    @FormParam("tid")
    @Nullable
    String time;

    @FormParam("varighet")
    @Nullable
    String minutes;

    @FormParam("rytme")
    @Nullable
    String rhythm;

    @FormParam("antall")
    @Nullable
    String count;

    @FormParam("helligdager")
    @Nullable
    String skipHolidays;

    @FormParam("hopp")
    @Nullable
    List<String> skipWeeks;

    @FormParam("erstatt")
    @Nullable
    String replace;

    @FormParam("sted")
    @Nullable
    String place;

    @FormParam("bydel")
    @Nullable
    String district;

    @FormParam("lenke")
    @Nullable
    String link;

    @FormParam("rotasjon")
    @Nullable
    String rotation;

    /** What is to be done with it: shown, changed, or planned. */
    @FormParam("handling")
    @Nullable
    String act;

    @FormParam("nokkel")
    @Nullable
    String key;

    /** A form that needs little more than a date. */
    static SeriesForm proposed(String title, int minutes) {
        var form = new SeriesForm();
        form.title = title;
        form.time = "09:00";
        form.minutes = Integer.toString(minutes);
        form.rhythm = Rhythm.MONTHLY.name();
        form.count = "8";
        form.skipHolidays = "1";
        form.skipWeeks = List.of("JULY");
        form.rotation = "ROUND_ROBIN";
        return form;
    }

    public String title() {
        return text(title);
    }

    public String date() {
        return text(date);
    }

    public String time() {
        return text(time);
    }

    public String minutes() {
        return text(minutes);
    }

    public String count() {
        return text(count);
    }

    public String place() {
        return text(place);
    }

    public String district() {
        return text(district);
    }

    public String link() {
        return text(link);
    }

    public boolean isHolidaysSkipped() {
        return skipHolidays != null;
    }

    /** As many dates are added at the end as are skipped. */
    public boolean isReplacing() {
        return replace != null;
    }

    public boolean isSkipped(String week) {
        return skipWeeks != null && skipWeeks.contains(week);
    }

    public boolean isRhythm(String name) {
        return name.equals(rhythm);
    }

    public boolean isRotating() {
        return !"FIXED".equals(rotation);
    }

    public List<String> skips() {
        return skipWeeks == null ? List.of() : skipWeeks;
    }

    public String rhythmName() {
        return rhythm().name();
    }

    private Rhythm rhythm() {
        return Rhythm.named(rhythm);
    }

    /** The fields that are missing or wrong, by the name of their input. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (title().isEmpty()) {
            wrong.add("tittel");
        }
        if (day() == null) {
            wrong.add("dato");
        }
        if (!isTime()) {
            wrong.add("tid");
        }
        if (!minutes().matches("[1-9]\\d{0,3}")) {
            wrong.add("varighet");
        }
        if (!count().matches("[1-9]\\d{0,2}")) {
            wrong.add("antall");
        }
        return wrong;
    }

    NewSeries toNewSeries() {
        var start = LocalDate.parse(date()).atTime(LocalTime.parse(time())).truncatedTo(ChronoUnit.MINUTES);
        return new NewSeries(
                title(),
                start.toString(),
                Oslo.ID,
                "PT" + minutes() + "M",
                rhythm().ruleFrom(start.toLocalDate(), count()),
                isHolidaysSkipped(),
                skips(),
                isReplacing() ? true : null,
                filled(place()),
                filled(district()),
                filled(link()),
                isRotating() ? "ROUND_ROBIN" : "FIXED");
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(date());
        } catch (DateTimeException none) {
            return null;
        }
    }

    private boolean isTime() {
        try {
            LocalTime.parse(time());
            return true;
        } catch (DateTimeException none) {
            return false;
        }
    }

    private static String text(@Nullable String given) {
        return Objects.requireNonNullElse(given, "").strip();
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }
}
