package no.moteplass.notifications.email;

import java.util.regex.Pattern;

import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateExtension;

/** Text in the HTML of mails: no line of it ends within a time of day. */
@TemplateExtension
final class UnbrokenTimes {

    private static final Pattern TIME = Pattern.compile("(kl\\.|at) \\d\\d[.:]\\d\\d(–\\d\\d[.:]\\d\\d)?");

    private UnbrokenTimes() {}

    static RawString unbroken(String text) {
        var escaped = text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
        return new RawString(TIME.matcher(escaped).replaceAll("<span style=\"white-space:nowrap;\">$0</span>"));
    }
}
