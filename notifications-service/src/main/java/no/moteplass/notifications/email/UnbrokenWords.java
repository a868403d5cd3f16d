package no.moteplass.notifications.email;

import java.util.regex.Pattern;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** Text in the HTML of mails: no line of it ends within a time of day, after a number, or in "e-post". */
@TemplateExtension
final class UnbrokenWords {

    private static final Pattern TOGETHER =
            Pattern.compile("(kl\\.|at) \\d\\d[.:]\\d\\d(–\\d\\d[.:]\\d\\d)?|\\b\\d{1,2}\\.? \\p{L}+(?= \\d{4}\\b)"
                    + "|(?<![.:\\d])\\d{1,2} \\p{L}{1,15}|\\b[Ee]-(post|mail)\\p{L}*");

    private UnbrokenWords() {}

    static RawString unbroken(String text) {
        var escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        if (escaped.chars().noneMatch(each -> each == '-' || Character.isDigit(each))) {
            return new RawString(escaped);
        }
        return new RawString(TOGETHER.matcher(escaped).replaceAll("<span style=\"white-space:nowrap;\">$0</span>"));
    }
}
