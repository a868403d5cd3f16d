package no.moteplass.portal.coordination.group;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.time.Oslo;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.NewGroup;
import no.moteplass.portal.services.groups.Programme;
import no.moteplass.portal.template.Dates;

/** A new group as the form sends it. What is left empty comes from the programme. */
public class GroupForm {

    @FormParam("tilbud")
    @Nullable
    String programme;

    @FormParam("navn")
    @Nullable
    String name;

    @FormParam("formal")
    @Nullable
    String purpose;

    @FormParam("omrade")
    @Nullable
    String area;

    @FormParam("tema")
    @Nullable
    String theme;

    @FormParam("niva")
    @Nullable
    List<String> levels;

    @FormParam("minst")
    @Nullable
    String minSize;

    @FormParam("mest")
    @Nullable
    String maxSize;

    @FormParam("fra-virksomhet")
    @Nullable
    String maxPerUnit;

    @FormParam("apner")
    @Nullable
    String opens;

    @FormParam("stenger")
    @Nullable
    String closes;

    @FormParam("kontakt")
    @Nullable
    String contact;

    @FormParam("opprykk")
    @Nullable
    String promotion;

    /** Whose purpose it is, by name or address; only of a new group. */
    @FormParam("ansvarlig")
    @Nullable
    String owner;

    @FormParam("fasilitator")
    @Nullable
    String facilitator;

    @FormParam("nokkel")
    @Nullable
    String key;

    /** Of the group that is changed, as its page showed it. */
    @FormParam("versjon")
    @Nullable
    String version;

    public String owner() {
        return Objects.requireNonNullElse(owner, "").strip();
    }

    public String facilitator() {
        return Objects.requireNonNullElse(facilitator, "").strip();
    }

    /** A form filled in with what the programme says. */
    static GroupForm of(Programme programme) {
        var form = new GroupForm();
        form.programme = programme.code();
        form.purpose = programme.purpose();
        form.area = programme.area();
        form.levels = programme.levels();
        form.minSize = programme.minSize() == null ? "" : programme.minSize().toString();
        form.maxSize = programme.maxSize() == null ? "" : programme.maxSize().toString();
        form.maxPerUnit =
                programme.maxPerUnit() == null ? "" : programme.maxPerUnit().toString();
        form.contact = programme.contact();
        return form;
    }

    /** A form filled in with what the group is now. */
    static GroupForm of(Group group) {
        var form = new GroupForm();
        form.programme = group.programme();
        form.name = group.name();
        form.purpose = group.purpose();
        form.area = group.area();
        form.theme = group.theme();
        form.levels = group.forLevels();
        form.minSize = group.minSize() == null ? "" : group.minSize().toString();
        form.maxSize = group.maxSize() == null ? "" : group.maxSize().toString();
        form.maxPerUnit = group.maxPerUnit() == null ? "" : group.maxPerUnit().toString();
        form.opens = group.signUpFrom() == null
                ? ""
                : Dates.dayOf(group.signUpFrom()).toString();
        form.closes = group.signUpUntil() == null
                ? ""
                : Dates.lastDayOf(group.signUpUntil()).toString();
        form.contact = group.contact();
        form.promotion = group.promotion();
        form.version = Long.toString(group.version());
        return form;
    }

    Set<String> chosenLevels() {
        return levels == null ? Set.of() : new TreeSet<>(levels);
    }

    public String programme() {
        return Objects.requireNonNullElse(programme, "");
    }

    public String name() {
        return Objects.requireNonNullElse(name, "").strip();
    }

    public String purpose() {
        return Objects.requireNonNullElse(purpose, "").strip();
    }

    public String theme() {
        return Objects.requireNonNullElse(theme, "").strip();
    }

    public String minSize() {
        return Objects.requireNonNullElse(minSize, "").strip();
    }

    public String maxSize() {
        return Objects.requireNonNullElse(maxSize, "").strip();
    }

    public String maxPerUnit() {
        return Objects.requireNonNullElse(maxPerUnit, "").strip();
    }

    public String opens() {
        return Objects.requireNonNullElse(opens, "").strip();
    }

    public String closes() {
        return Objects.requireNonNullElse(closes, "").strip();
    }

    public String contact() {
        return Objects.requireNonNullElse(contact, "").strip();
    }

    String version() {
        return Objects.requireNonNullElse(version, "").strip();
    }

    String area() {
        return Objects.requireNonNullElse(area, "");
    }

    /** When the first day begins; absent where there is none. */
    @Nullable
    String from() {
        return midnight(date(opens()));
    }

    /** When the last day ends: it belongs to the window. */
    @Nullable
    String until() {
        var day = date(closes());
        return midnight(day == null ? null : day.plusDays(1));
    }

    public boolean isArea(String code) {
        return code.equals(area);
    }

    public boolean isLevel(String code) {
        return levels != null && levels.contains(code);
    }

    public boolean isDirect() {
        return "DIRECT".equals(promotion);
    }

    /** A purpose that is the programme's goes on coming from there, in the language of whoever reads it. */
    NewGroup toNewGroup(@Nullable String purposeOfProgramme) {
        return new NewGroup(
                programme(),
                name(),
                purpose().equals(purposeOfProgramme) ? null : filled(purpose()),
                filled(area()),
                filled(theme()),
                levels == null || levels.isEmpty() ? null : levels,
                number(minSize()),
                number(maxSize()),
                number(maxPerUnit()),
                from(),
                until(),
                filled(contact()),
                isDirect() ? "DIRECT" : null,
                null);
    }

    static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    static @Nullable LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException none) {
            return null;
        }
    }

    private static @Nullable String midnight(@Nullable LocalDate day) {
        return day == null ? null : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(day.atStartOfDay(Oslo.ZONE));
    }

    static @Nullable Integer number(String text) {
        return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
    }
}
