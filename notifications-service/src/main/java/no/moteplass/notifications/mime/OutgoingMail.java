package no.moteplass.notifications.mime;

/**
 * A mail as it goes to the mail server.
 *
 * @param from the bare address that it comes from
 * @param to the bare address that it goes to
 * @param content headers and body, in lines that end as SMTP wants them to
 */
@SuppressWarnings("ArrayRecordComponent") // Written once and read once; nobody compares it.
public record OutgoingMail(String from, String to, byte[] content) {

    public OutgoingMail {
        if ((from + to).chars().anyMatch(each -> each <= ' ' || each == '<' || each == '>')) {
            throw new IllegalArgumentException("no bare address");
        }
    }
}
