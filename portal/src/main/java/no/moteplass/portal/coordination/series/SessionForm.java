package no.moteplass.portal.coordination.series;

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
import no.moteplass.portal.services.sessions.SessionsService.NewSession;

/** A single session in the words of the form. */
public class SessionForm {

    static final FormFields FIELDS = new FormFields()
            .with("title", "tittel", "series.name")
            .with("start", "dato", "single.date")
            .with("duration", "varighet", "series.minutes")
            .with("place", "sted", "series.place")
            .with("district", "bydel", "find.district")
            .with("link", "lenke", "series.link");

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

    @FormParam("sted")
    @Nullable
    String place;

    @FormParam("bydel")
    @Nullable
    String district;

    @FormParam("lenke")
    @Nullable
    String link;

    /** That the sender has read that it is soon. */
    @FormParam("varslet")
    @Nullable
    String told;

    @FormParam("nokkel")
    @Nullable
    String key;

    static SessionForm proposed(String title, int minutes) {
        var form = new SessionForm();
        form.title = title;
        form.time = "09:00";
        form.minutes = Integer.toString(minutes);
        return form;
    }

    /** Another one like it; when is for its planner to say. */
    static SessionForm like(Session session) {
        var form = new SessionForm();
        form.title = session.title();
        form.time =
                session.start().toLocalTime().truncatedTo(ChronoUnit.MINUTES).toString();
        form.minutes =
                Long.toString(Duration.between(session.start(), session.end()).toMinutes());
        form.place = session.place();
        form.district = session.district();
        form.link = session.link();
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

    public String place() {
        return text(place);
    }

    public String district() {
        return text(district);
    }

    public String link() {
        return text(link);
    }

    public boolean isTold() {
        return "1".equals(told);
    }

    /** The fields that are missing or wrong, by the name of their input. */
    List<String> wrong() {
        var wrong = new ArrayList<String>();
        if (title().isEmpty()) {
            wrong.add("tittel");
        }
        if (!isRead(() -> LocalDate.parse(date()))) {
            wrong.add("dato");
        }
        if (!isRead(() -> LocalTime.parse(time()))) {
            wrong.add("tid");
        }
        if (!minutes().matches("[1-9]\\d{0,3}")) {
            wrong.add("varighet");
        }
        return wrong;
    }

    /** On the clocks of the city. */
    OffsetDateTime start() {
        return LocalDate.parse(date())
                .atTime(LocalTime.parse(time()))
                .atZone(Oslo.ZONE)
                .toOffsetDateTime();
    }

    NewSession toNewSession() {
        var start = LocalDate.parse(date()).atTime(LocalTime.parse(time())).truncatedTo(ChronoUnit.MINUTES);
        return new NewSession(
                title(),
                start.toString(),
                Oslo.ID,
                "PT" + minutes() + "M",
                filled(place()),
                filled(district()),
                filled(link()));
    }

    private static boolean isRead(Runnable reading) {
        try {
            reading.run();
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
