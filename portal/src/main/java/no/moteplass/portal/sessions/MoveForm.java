package no.moteplass.portal.sessions;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.services.sessions.Session;
import no.moteplass.portal.services.sessions.SessionsService.NewTime;

/** When a session is to be instead, on the clocks of its own zone. */
public class MoveForm {

    static final FormFields FIELDS =
            new FormFields().with("start", "dato", "move.date").with("duration", "varighet", "series.minutes");

    @FormParam("dato")
    @Nullable
    String date;

    @FormParam("tid")
    @Nullable
    String time;

    @FormParam("varighet")
    @Nullable
    String minutes;

    /** That the sender has read that it is soon. */
    @FormParam("varslet")
    @Nullable
    String told;

    @FormParam("versjon")
    @Nullable
    String version;

    /** As the session is now. */
    static MoveForm of(Session session) {
        var form = new MoveForm();
        form.date = session.start().toLocalDate().toString();
        form.time =
                session.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        form.minutes =
                Long.toString(Duration.between(session.start(), session.end()).toMinutes());
        form.version = Long.toString(session.version());
        return form;
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

    public String version() {
        return text(version);
    }

    public boolean isTold() {
        return "1".equals(told);
    }

    /** The new time, on the clocks of the city. */
    OffsetDateTime start() {
        return LocalDate.parse(date())
                .atTime(LocalTime.parse(time()))
                .atZone(Oslo.ZONE)
                .toOffsetDateTime();
    }

    /** The fields that are missing or wrong, by the name of their input. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (!isDay()) {
            wrong.add("dato");
        }
        if (!isTime()) {
            wrong.add("tid");
        }
        if (!minutes().matches("[1-9]\\d{0,3}")) {
            wrong.add("varighet");
        }
        return wrong;
    }

    NewTime toNewTime() {
        var start = LocalDate.parse(date()).atTime(LocalTime.parse(time())).truncatedTo(ChronoUnit.MINUTES);
        return new NewTime(start.toString(), "PT" + minutes() + "M");
    }

    private boolean isDay() {
        try {
            LocalDate.parse(date());
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
