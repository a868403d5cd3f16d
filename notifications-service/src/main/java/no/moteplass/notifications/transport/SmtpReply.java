package no.moteplass.notifications.transport;

import java.util.List;
import java.util.Set;

import no.moteplass.notifications.transport.MailTransport.Handing;
import no.moteplass.platform.text.Printable;

/** What the mail server answered to one command: a number, and lines of words. */
record SmtpReply(int code, List<String> lines) {

    private static final int GO_ON = 354;
    private static final int LEAVING = 421;

    /** RFC 4954, 6: a server that does not know our password refuses everything until somebody mends that. */
    private static final Set<Integer> WRONG_CREDENTIALS = Set.of(530, 534, 535, 538);

    SmtpReply {
        lines = List.copyOf(lines);
    }

    boolean isFine() {
        return code >= 200 && code < 300;
    }

    boolean asksForMore() {
        return code >= 300 && code < 400;
    }

    boolean wantsTheMail() {
        return code == GO_ON;
    }

    /** Whether the server ends the connection by it. */
    boolean isFarewell() {
        return code == LEAVING;
    }

    String sentence() {
        return Printable.toOneLine(code + " " + String.join(" ", lines)).strip();
    }

    /** This mail was refused by it: for good only by what is about this mail (N5). */
    Handing asRefusal() {
        return code >= 500 && code < 600 && !WRONG_CREDENTIALS.contains(code)
                ? new Handing.RefusedForGood(sentence())
                : new Handing.RefusedForNow(sentence());
    }
}
