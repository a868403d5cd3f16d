package no.moteplass.portal.template;

import java.time.LocalDate;
import java.time.OffsetDateTime;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;
import io.quarkus.qute.TemplateExtension.TemplateAttribute;
import no.moteplass.platform.language.Language;

/** How templates say when: {@code moment:…} as markup that never breaks, {@code when:…} as words for titles and labels. */
final class TemplateTimes {

    private static final String LANGUAGE = TemplateWords.LANGUAGE;
    private static final String TODAY = TemplateWords.TODAY;

    private TemplateTimes() {}

    /** {@code tir. 8. des. kl. 08.30} */
    @TemplateExtension(namespace = "moment", matchName = "at")
    static RawString at(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return marked(time, Dates.full((Language) language, (LocalDate) today, time));
    }

    /** {@code tir. 8. des. kl. 08.30–09.30} */
    @TemplateExtension(namespace = "moment", matchName = "span")
    static RawString span(
            @TemplateAttribute(LANGUAGE) Object language,
            @TemplateAttribute(TODAY) Object today,
            OffsetDateTime from,
            OffsetDateTime to) {
        return marked(from, Dates.span((Language) language, (LocalDate) today, from, to));
    }

    /** {@code tir. 8. des.} */
    @TemplateExtension(namespace = "moment", matchName = "day")
    static RawString day(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return marked(time, Dates.day((Language) language, (LocalDate) today, time));
    }

    /** {@code tir. 8. des.}, of a bare date. */
    @TemplateExtension(namespace = "moment", matchName = "date")
    static RawString date(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, String date) {
        return new RawString(
                "<time>" + Markup.escaped(Dates.date((Language) language, (LocalDate) today, date)) + "</time>");
    }

    /** {@code 3. nov.}, of what has been. */
    @TemplateExtension(namespace = "moment", matchName = "past")
    static RawString past(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return marked(time, Dates.past((Language) language, (LocalDate) today, time));
    }

    /** {@code ons. 2. des. kl. 12.00}, of when something must be answered. */
    @TemplateExtension(namespace = "moment", matchName = "deadline")
    static RawString deadline(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return marked(time, Dates.deadline((Language) language, (LocalDate) today, time));
    }

    /** {@code tir. 8. des.}, of the last day before something ends. */
    @TemplateExtension(namespace = "moment", matchName = "lastDay")
    static RawString lastDay(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime end) {
        return marked(end, Dates.lastDay((Language) language, (LocalDate) today, end));
    }

    /** {@code tir. 8.}, under the name of the month. */
    @TemplateExtension(namespace = "moment", matchName = "inMonth")
    static RawString inMonth(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return marked(time, Dates.inMonth((Language) language, time));
    }

    /** {@code 08.30–09.30} */
    @TemplateExtension(namespace = "when", matchName = "clocks")
    static String clocks(
            @TemplateAttribute(LANGUAGE) Object language,
            @TemplateAttribute(TODAY) Object today,
            OffsetDateTime from,
            OffsetDateTime to) {
        return Dates.clocks((Language) language, (LocalDate) today, from, to);
    }

    @TemplateExtension(namespace = "when", matchName = "month")
    static String month(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return Dates.month((Language) language, (LocalDate) today, time);
    }

    @TemplateExtension(namespace = "when", matchName = "weekday")
    static String weekday(@TemplateAttribute(LANGUAGE) Object language, OffsetDateTime time) {
        return Dates.weekday((Language) language, time);
    }

    /** {@code 8. des.} */
    @TemplateExtension(namespace = "when", matchName = "past")
    static String dayOfYear(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return Dates.past((Language) language, (LocalDate) today, time);
    }

    @TemplateExtension(namespace = "when", matchName = "full")
    static String full(
            @TemplateAttribute(LANGUAGE) Object language, @TemplateAttribute(TODAY) Object today, OffsetDateTime time) {
        return Dates.full((Language) language, (LocalDate) today, time);
    }

    /** {@code 2027-01-12T09:00+01:00}, for machines. */
    @TemplateExtension(namespace = "when", matchName = "machine")
    static String machine(OffsetDateTime time) {
        return Dates.machine(time);
    }

    /** {@code 2 timer}, of an ISO 8601 duration; anything else is shown as it came. */
    @TemplateExtension(namespace = "when", matchName = "long")
    static String lengthOf(@TemplateAttribute(LANGUAGE) Object language, String duration) {
        return Lengths.said((Language) language, duration);
    }

    /** {@code en uke}, of how long before a session a reminder comes. */
    @TemplateExtension(namespace = "when", matchName = "ahead")
    static String ahead(@TemplateAttribute(LANGUAGE) Object language, String duration) {
        return Lengths.ahead((Language) language, duration);
    }

    private static RawString marked(OffsetDateTime time, String said) {
        return new RawString("<time datetime=\"" + Dates.machine(time) + "\">" + Markup.escaped(said) + "</time>");
    }
}
