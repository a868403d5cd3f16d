package no.moteplass.portal.coordination.series;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.services.sessions.Series;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService.NewSeriesChange;

/**
 * What is to be otherwise in a series, in the words of the form. It carries what it showed: only what its sender has
 * changed is asked for, so that it writes over nothing that later dates have of their own.
 */
public class SeriesChangeForm {

    static final FormFields FIELDS = new FormFields()
            .with("from", "dato", "change.first")
            .with("time", "tid", "series.time")
            .with("duration", "varighet", "series.minutes")
            .with("title", "tittel", "series.name")
            .with("place", "sted", "series.place")
            .with("district", "bydel", "find.district")
            .with("link", "lenke", "series.link")
            .with("rule", "rytme", "series.rhythm")
            .with("skipWeeks", "hopp-JULY", "series.skip");

    @FormParam("fra")
    @Nullable
    String from;

    @FormParam("tid")
    @Nullable
    String time;

    @FormParam("varighet")
    @Nullable
    String minutes;

    @FormParam("tittel")
    @Nullable
    String title;

    @FormParam("sted")
    @Nullable
    String place;

    @FormParam("bydel")
    @Nullable
    String district;

    @FormParam("lenke")
    @Nullable
    String link;

    /** Time, minutes, title, place, district and link, as the form showed them. */
    @FormParam("var")
    @Nullable
    List<String> shown;

    @FormParam("rytme")
    @Nullable
    String rhythm;

    @FormParam("dato")
    @Nullable
    String first;

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

    /** What is to be done with it: shown, changed, or saved. */
    @FormParam("handling")
    @Nullable
    String act;

    @FormParam("nokkel")
    @Nullable
    String key;

    @FormParam("versjon")
    @Nullable
    String version;

    /** As the series is from a date on. */
    static Optional<SeriesChangeForm> of(Series series, @Nullable String from) {
        return series.all().stream()
                .filter(each -> each.isScheduled() && each.date() != null)
                .filter(each -> from == null || String.valueOf(each.date()).compareTo(from) >= 0)
                .findFirst()
                .map(session -> of(series, session));
    }

    private static SeriesChangeForm of(Series series, Session session) {
        var form = new SeriesChangeForm();
        form.from = session.date();
        form.first = session.date();
        form.time =
                session.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        form.minutes =
                Long.toString(Duration.between(session.start(), session.end()).toMinutes());
        form.title = session.title();
        form.place = session.place();
        form.district = session.district();
        form.link = session.link();
        form.shown = form.written();
        form.count = "8";
        form.skipHolidays = "1";
        form.skipWeeks = List.of("JULY");
        form.version = Long.toString(series.version());
        return form;
    }

    private List<String> written() {
        return List.of(time(), minutes(), title(), place(), district(), link());
    }

    public String from() {
        return text(from);
    }

    public String time() {
        return text(time);
    }

    public String minutes() {
        return text(minutes);
    }

    public String title() {
        return text(title);
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

    public List<String> shown() {
        return shown == null ? List.of() : shown;
    }

    public String first() {
        return text(first);
    }

    public String count() {
        return text(count);
    }

    public String version() {
        return text(version);
    }

    public boolean isHolidaysSkipped() {
        return skipHolidays != null;
    }

    public boolean isReplacing() {
        return replace != null;
    }

    public boolean isSkipped(String week) {
        return skips().contains(week);
    }

    public List<String> skips() {
        return skipWeeks == null ? List.of() : skipWeeks;
    }

    public boolean isRhythm(String name) {
        return name.equals(rhythm());
    }

    /** Empty where the series goes on as often as before. */
    public String rhythm() {
        return text(rhythm);
    }

    public boolean isAnotherRhythm() {
        return !rhythm().isEmpty();
    }

    /** The fields that are missing or wrong, by the name of their input. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!isTime()) {
            wrong.add("tid");
        }
        if (!minutes().matches("[1-9]\\d{0,3}")) {
            wrong.add("varighet");
        }
        if (title().isEmpty()) {
            wrong.add("tittel");
        }
        if (isAnotherRhythm() && !isDay(first())) {
            wrong.add("dato");
        }
        if (isAnotherRhythm() && !count().matches("[1-9]\\d{0,2}")) {
            wrong.add("antall");
        }
        return wrong;
    }

    NewSeriesChange toChange() {
        var startsBefore = isAnotherRhythm() && first().compareTo(from()) < 0;
        var day = startsBefore ? first() : from();
        return new NewSeriesChange(
                day,
                changed(0, time()),
                changed(1, minutes()) == null ? null : "PT" + minutes() + "M",
                changed(3, place()),
                changed(4, district()),
                changed(5, link()),
                changed(2, title()),
                isAnotherRhythm() ? Rhythm.named(rhythm).ruleFrom(LocalDate.parse(first()), count()) : null,
                isAnotherRhythm() ? isHolidaysSkipped() : null,
                isAnotherRhythm() ? skips() : null,
                (isAnotherRhythm() && isReplacing()) ? true : null);
    }

    /** Null for what its sender left as the form showed it. */
    private @Nullable String changed(int field, String written) {
        return field < shown().size() && shown().get(field).strip().equals(written) ? null : written;
    }

    private static boolean isDay(String text) {
        try {
            LocalDate.parse(text);
            return true;
        } catch (DateTimeException none) {
            return false;
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
}
