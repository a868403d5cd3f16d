package no.moteplass.portal.template;

import java.time.OffsetDateTime;
import java.util.List;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import no.moteplass.platform.language.Language;

/** What templates say by key, in the reader's language. */
public final class TemplateWords {

    public static final String LANGUAGE = "language";
    public static final String CSRF = "csrf";

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

    /** {@code tirsdag 12. januar 2027} */
    @TemplateExtension(namespace = "when", matchName = "day")
    static String day(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return Dates.day((Language) language, time);
    }

    /** {@code tirsdag 12. januar 2027 kl. 09.00} */
    @TemplateExtension(namespace = "when", matchName = "full")
    static String full(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return Dates.full((Language) language, time);
    }

    /** {@code tirsdag 12. januar 2027 kl. 12.00}, of when something must be answered. */
    @TemplateExtension(namespace = "when", matchName = "deadline")
    static String deadline(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return Dates.deadline((Language) language, time);
    }

    /** {@code tirsdag 12. januar 2027}, of the last day before something ends. */
    @TemplateExtension(namespace = "when", matchName = "lastDay")
    static String lastDay(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime end) {
        return Dates.lastDay((Language) language, end);
    }

    /** {@code tirsdag 12. januar 2027 kl. 09.00–10.30} */
    @TemplateExtension(namespace = "when", matchName = "span")
    static String span(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime from, OffsetDateTime to) {
        return Dates.span((Language) language, from, to);
    }

    /** {@code tir. 12. jan.}, for the small calendar leaf. */
    @TemplateExtension(namespace = "when", matchName = "monthShort")
    static String monthShort(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return Dates.monthShort((Language) language, time);
    }

    @TemplateExtension(namespace = "when", matchName = "dayOfMonth")
    static String dayOfMonth(OffsetDateTime time) {
        return Dates.dayOfMonth(time);
    }

    /** {@code 2027-01-12T09:00+01:00}, for machines. */
    @TemplateExtension(namespace = "when", matchName = "machine")
    static String machine(OffsetDateTime time) {
        return Dates.machine(time);
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

    @TemplateExtension(namespace = "levels", matchName = "all")
    static List<String> levels() {
        return List.of("TOP", "LEVEL_2", "MIDDLE", "FRONT_LINE");
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

    /** {@code 2 timer}, of an ISO 8601 duration; anything else is shown as it came. */
    @TemplateExtension(namespace = "when", matchName = "long")
    static String lengthOf(@TemplateAttribute(LANGUAGE) Object language, String duration) {
        return Lengths.said((Language) language, duration);
    }

    /** {@code tirsdag 12. januar 2027}, of a bare date. */
    @TemplateExtension(namespace = "when", matchName = "date")
    static String date(@TemplateAttribute(LANGUAGE) Object language, String date) {
        return Dates.date((Language) language, date);
    }

    @TemplateExtension(namespace = "attachments", matchName = "all")
    static List<String> attachments() {
        return List.of("AUTO", "ALWAYS", "NEVER");
    }

    /** {@code en uke}, of how long before a session a reminder comes. */
    @TemplateExtension(namespace = "when", matchName = "ahead")
    static String ahead(@TemplateAttribute(LANGUAGE) Object language, String duration) {
        return Lengths.ahead((Language) language, duration);
    }
}
