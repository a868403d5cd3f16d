package no.moteplass.portal.template;

import java.util.List;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import no.moteplass.platform.language.Language;
import no.moteplass.portal.assets.Assets;

/** What templates say by key, in the reader's language. */
public final class TemplateWords {

    public static final String LANGUAGE = "language";
    public static final String CSRF = "csrf";
    public static final String TODAY = "today";

    private TemplateWords() {}

    /** A text by its key, filled in with up to three things. */
    @TemplateExtension(namespace = "t", matchName = "text")
    static String text(@TemplateAttribute(LANGUAGE) Object language, String key) {
        return PortalTexts.text((Language) language, key);
    }

    @TemplateExtension(namespace = "t", matchName = "text")
    static String text(@TemplateAttribute(LANGUAGE) Object language, String key, Object first) {
        return PortalTexts.text((Language) language, key, first);
    }

    @TemplateExtension(namespace = "t", matchName = "text")
    static String text(@TemplateAttribute(LANGUAGE) Object language, String key, Object first, Object second) {
        return PortalTexts.text((Language) language, key, first, second);
    }

    @TemplateExtension(namespace = "t", matchName = "text")
    static String text(
            @TemplateAttribute(LANGUAGE) Object language, String key, Object first, Object second, Object third) {
        return PortalTexts.text((Language) language, key, first, second, third);
    }

    /** A word for a code: {@code {t:word('level', 'TOP')}} is {@code level.TOP}. */
    @TemplateExtension(namespace = "t", matchName = "word")
    static String word(@TemplateAttribute(LANGUAGE) Object language, String kind, String code) {
        return PortalTexts.text((Language) language, kind + "." + code);
    }

    /** The same within a sentence: only its first letter differs. */
    @TemplateExtension(namespace = "t", matchName = "within")
    static String within(@TemplateAttribute(LANGUAGE) Object language, String kind, String code) {
        var word = word(language, kind, code);
        return word.substring(0, 1).toLowerCase(((Language) language).locale()) + word.substring(1);
    }

    /** A text with pieces of markup in it, such as times; everything else in it is only text. */
    @TemplateExtension(namespace = "t", matchName = "rich")
    static RawString rich(@TemplateAttribute(LANGUAGE) Object language, String key, Object first) {
        return Markup.text((Language) language, key, first);
    }

    @TemplateExtension(namespace = "t", matchName = "rich")
    static RawString rich(@TemplateAttribute(LANGUAGE) Object language, String key, Object first, Object second) {
        return Markup.text((Language) language, key, first, second);
    }

    /** {@code lang="nb"}, for what people have written in Norwegian, on pages in English. */
    @TemplateExtension(namespace = "nb", matchName = "lang")
    static RawString norwegian(@TemplateAttribute(LANGUAGE) Object language) {
        return new RawString(language == Language.EN ? " lang=\"nb\"" : "");
    }

    /** The shape of a state, beside the word that says the same. */
    @TemplateExtension(namespace = "shape", matchName = "svg")
    static RawString shape(String name) {
        return Shapes.named(name);
    }

    /** The hidden field that proves that a form comes from one of our pages. */
    @TemplateExtension(namespace = "form", matchName = "guard")
    static RawString guard(@TemplateAttribute(CSRF) Object token) {
        return new RawString("<input type=\"hidden\" name=\"csrf-token\" value=\"" + token + "\">");
    }

    @TemplateExtension(namespace = "icon", matchName = "svg")
    static RawString svg(String name) {
        return Icons.named(name);
    }

    @TemplateExtension(namespace = "asset", matchName = "url")
    static String url(String path) {
        return Assets.url(path);
    }

    @TemplateExtension(namespace = "seats", matchName = "diagram")
    static RawString diagram(int members, int held, int seats) {
        return SeatDiagram.of(members, held, seats);
    }

    @TemplateExtension(namespace = "fill", matchName = "bar")
    static RawString bar(int taken, int seats) {
        return SeatDiagram.bar(taken, seats);
    }

    @TemplateExtension(namespace = "levels", matchName = "all")
    static List<String> levels() {
        return List.of("TOP", "LEVEL_2", "MIDDLE", "FRONT_LINE");
    }

    @TemplateExtension(namespace = "weekdays", matchName = "all")
    static List<String> weekdays() {
        return List.of("MON", "TUE", "WED", "THU", "FRI", "SAT", "SUN");
    }

    @TemplateExtension(namespace = "parts", matchName = "all")
    static List<String> parts() {
        return List.of("AM", "MID", "PM", "EVE");
    }

    @TemplateExtension(namespace = "areas", matchName = "all")
    static List<String> areas() {
        return List.of("KOMPETANSE_LEDERSTOTTE", "LEDERKOMMUNIKASJON", "KULTUR_VERDIER", "INVOLVERING_MEDVIRKNING");
    }

    @TemplateExtension(namespace = "states", matchName = "all")
    static List<String> states() {
        return List.of("DRAFT", "OPEN", "ACTIVE", "PAUSED", "CLOSED");
    }

    @TemplateExtension(namespace = "responses", matchName = "all")
    static List<String> responses() {
        return List.of("ACCEPTED", "DECLINED", "TENTATIVE");
    }

    @TemplateExtension(namespace = "rhythms", matchName = "all")
    static List<String> rhythms() {
        return List.of(
                "WEEKLY", "FORTNIGHTLY", "EVERY_THIRD_WEEK", "MONTHLY", "EVERY_SECOND_MONTH", "EVERY_THIRD_MONTH");
    }

    @TemplateExtension(namespace = "breaks", matchName = "all")
    static List<String> breaks() {
        return List.of("JULY", "WINTER_BREAK", "AUTUMN_BREAK");
    }

    @TemplateExtension(namespace = "attachments", matchName = "all")
    static List<String> attachments() {
        return List.of("AUTO", "ALWAYS", "NEVER");
    }
}
