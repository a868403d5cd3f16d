package no.moteplass.portal.attendance;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.page.FormFields;
import no.moteplass.portal.services.sessions.SessionsService.NewAttendance;

/** Who came, or how many. */
public class AttendanceForm {

    static final FormFields FIELDS =
            new FormFields().with("present", "antall", "attendance.howMany").with("names", "navn", "attendance.who");

    /** How many came; in confidential groups. */
    @FormParam("antall")
    @Nullable
    String present;

    /** Everybody whom the page showed: who is not ticked did not come. */
    @FormParam("vist")
    @Nullable
    List<String> shown;

    /** Everybody who is ticked. */
    @FormParam("kom")
    @Nullable
    List<String> came;

    @FormParam("versjon")
    @Nullable
    String version;

    static AttendanceForm of(@Nullable Integer present, List<String> came, long version) {
        var form = new AttendanceForm();
        form.present = present == null ? "" : present.toString();
        form.came = came;
        form.version = Long.toString(version);
        return form;
    }

    public String present() {
        return Objects.requireNonNullElse(present, "").strip();
    }

    public boolean isTicked(@Nullable UUID leader) {
        return leader != null && came != null && came.contains(leader.toString());
    }

    public String version() {
        return Objects.requireNonNullElse(version, "");
    }

    /** What the service takes; empty for a number that is none, and for what no page of ours showed. */
    Optional<NewAttendance> read(boolean byName) {
        try {
            return Optional.of(
                    byName
                            ? new NewAttendance(names(), null)
                            : new NewAttendance(null, present().isEmpty() ? null : Integer.valueOf(present())));
        } catch (IllegalArgumentException none) {
            return Optional.empty();
        }
    }

    private List<NewAttendance.Came> names() {
        return Objects.requireNonNullElse(shown, List.<String>of()).stream()
                .map(UUID::fromString)
                .distinct()
                .map(each -> new NewAttendance.Came(each, isTicked(each) ? "PRESENT" : "ABSENT"))
                .toList();
    }
}
