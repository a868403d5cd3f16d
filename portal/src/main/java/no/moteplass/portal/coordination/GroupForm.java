package no.moteplass.portal.coordination;

import java.util.List;
import java.util.Objects;

import jakarta.ws.rs.FormParam;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.NewGroup;
import no.moteplass.portal.services.Programme;

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

    @FormParam("opprykk")
    @Nullable
    String promotion;

    @FormParam("nokkel")
    @Nullable
    String key;

    /** A form filled in with what the programme says. */
    static GroupForm of(Programme programme) {
        var form = new GroupForm();
        form.programme = programme.code();
        form.purpose = programme.purpose();
        form.area = programme.area();
        form.levels = programme.levels();
        form.minSize = programme.minSize() == null ? "" : programme.minSize().toString();
        form.maxSize = programme.maxSize() == null ? "" : programme.maxSize().toString();
        return form;
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

    public boolean isArea(String code) {
        return code.equals(area);
    }

    public boolean isLevel(String code) {
        return levels != null && levels.contains(code);
    }

    public boolean isDirect() {
        return "DIRECT".equals(promotion);
    }

    NewGroup wanted() {
        return new NewGroup(
                programme(),
                name(),
                filled(purpose()),
                filled(Objects.requireNonNullElse(area, "")),
                filled(theme()),
                levels == null || levels.isEmpty() ? null : levels,
                number(minSize()),
                number(maxSize()),
                isDirect() ? "DIRECT" : null,
                null);
    }

    private static @Nullable String filled(String text) {
        return text.isEmpty() ? null : text;
    }

    /** What is no number is left to the programme; the form's own field takes nothing else. */
    private static @Nullable Integer number(String text) {
        return text.matches("\\d{1,5}") ? Integer.valueOf(text) : null;
    }

    /** Where in the form a field of the request is. */
    static String fieldOf(@Nullable String field) {
        return switch (field == null ? "" : field) {
            case "name" -> "navn";
            case "purpose" -> "formal";
            case "area" -> "omrade";
            case "theme" -> "tema";
            case "minSize" -> "minst";
            case "maxSize" -> "mest";
            case "programme" -> "tilbud";
            default -> "skjema";
        };
    }
}
