package no.moteplass.portal.coordination.invitation;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.page.FormFields;

/** Several people who are to be offered a place, by their addresses as a mail program or a spreadsheet gives them. */
public class InvitationForm {

    static final FormFields FIELDS =
            new FormFields().with("leaderIds", "adresser", "invite.addresses").with("until", "frist", "invite.until");

    /** Each is looked up in the directory. */
    static final int MOST = 100;

    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>,;:\"()\\[\\]]+@[^\\s<>,;:\"()\\[\\]]+");

    @FormParam("adresser")
    @Nullable
    String addresses;

    @FormParam("frist")
    @Nullable
    String until;

    @FormParam("nokkel")
    @Nullable
    String key;

    public String addresses() {
        return Objects.requireNonNullElse(addresses, "").strip();
    }

    public String until() {
        return Objects.requireNonNullElse(until, "").strip();
    }

    /** Each address once, whatever stands around it: {@code Anna Aas <anna@example.org>; ben@example.org}. */
    List<String> people() {
        var found = new LinkedHashSet<String>();
        ADDRESS.matcher(addresses())
                .results()
                .map(MatchResult::group)
                .map(each -> each.toLowerCase(Locale.ROOT))
                .forEach(found::add);
        return List.copyOf(found);
    }

    boolean isDayWrong() {
        return !until().isEmpty() && day() == null;
    }

    /** The last minute of the last day: midnight would read as the day after. None: as long as any other offer. */
    @Nullable
    String deadline() {
        var day = day();
        return day == null
                ? null
                : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                        day.atTime(23, 59).atZone(Oslo.ZONE));
    }

    private @Nullable LocalDate day() {
        try {
            return LocalDate.parse(until());
        } catch (DateTimeException none) {
            return null;
        }
    }
}
