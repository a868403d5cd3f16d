package no.moteplass.portal.errors;

import java.util.regex.Pattern;

/** Which page a form stands on, known from the address that it is sent to. */
final class FormAddress {

    private static final String ID = "[0-9a-f-]{36}";

    private static final Pattern PAGE = Pattern.compile("^(?:(?:/koordinator)?/grupper/" + ID
            + "|/koordinator/grupper/ny" + "|/samlinger/" + ID + "|/kalender|/varsler)");

    private static final Pattern BUTTON = Pattern.compile("^/(?:koordinator/)?(?:grupper|samlinger|kalender)/" + ID
            + "/(?:pamelding|tilbud|stedfortreder|tilstand|sok|rolle|fjern|svar|ny-adresse|stopp)$");

    /** Forms in which somebody writes, each at the address of its own page. */
    private static final Pattern WRITTEN = Pattern.compile("^(?:/koordinator/grupper/ny|/koordinator/grupper/" + ID
            + "/(?:endre|inviter|serie)|/samlinger/" + ID + "/(?:flytt|sted)|/varsler)$");

    private FormAddress() {}

    /** An address that only takes a form: whoever opens it means the page that the form is on. */
    static boolean isOfButton(String path) {
        return BUTTON.matcher(path).find();
    }

    /** Is there something written in it that would be missed? */
    static boolean isOfWriting(String path) {
        return WRITTEN.matcher(path).find();
    }

    static String pageOf(String path) {
        if (isOfWriting(path)) {
            return path;
        }
        var found = PAGE.matcher(path);
        return found.find() ? found.group() : "/min-side";
    }
}
