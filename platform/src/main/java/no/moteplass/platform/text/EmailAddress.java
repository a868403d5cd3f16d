package no.moteplass.platform.text;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The one definition of an e-mail address: what every mail server, calendar and mail header can write. That is a
 * dot-atom (RFC 5322 section 3.2.3, ASCII, since not every server offers SMTPUTF8) before the {@code @}, and a domain name
 * of at least two labels after it, of any alphabet: it can be written in ASCII (RFC 5890). Quoted names, comments, address
 * literals and white space are refused everywhere alike.
 *
 * @param text as it is kept and shown: lower case, the domain in its own alphabet
 */
public record EmailAddress(String text) {

    private static final String ATOM = "[a-z0-9!#$%&'*+/=?^_`{|}~-]+";
    private static final Pattern LOCAL = Pattern.compile(ATOM + "(\\." + ATOM + ")*");
    private static final Pattern DOMAIN =
            Pattern.compile("([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\\.)+(?=.*[a-z])[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?");
    private static final int LONGEST_LOCAL = 64;
    private static final int LONGEST = 254;

    /** Reads an address that {@link NormalText} has been over; empty if it is none that everybody can write. */
    public static Optional<EmailAddress> read(String given) {
        var at = given.lastIndexOf('@');
        if (at < 1 || at > LONGEST_LOCAL || !isAscii(given.substring(0, at))) {
            return Optional.empty();
        }
        var local = given.substring(0, at).toLowerCase(Locale.ROOT);
        var domain = ascii(given.substring(at + 1));
        if (!LOCAL.matcher(local).matches() || !DOMAIN.matcher(domain).matches()) {
            return Optional.empty();
        }
        return local.length() + 1 + domain.length() > LONGEST
                ? Optional.empty()
                : Optional.of(new EmailAddress(local + "@" + IDN.toUnicode(domain, IDN.USE_STD3_ASCII_RULES)));
    }

    /** The address as every mail server takes it: the domain in ASCII. */
    public String ascii() {
        var at = text.lastIndexOf('@');
        return text.substring(0, at + 1) + ascii(text.substring(at + 1));
    }

    /** How an address is kept; what is no address stays as it is, for a constraint to refuse. */
    public static String keptFormOf(String given) {
        return read(given).map(EmailAddress::text).orElse(given);
    }

    /** An address that was kept before, for the wire; unchanged where it is none of ours (a setting's, say). */
    public static String asciiOf(String kept) {
        return isAscii(kept) ? kept : read(kept).map(EmailAddress::ascii).orElse(kept);
    }

    private static String ascii(String domain) {
        try {
            return IDN.toASCII(domain.toLowerCase(Locale.ROOT), IDN.USE_STD3_ASCII_RULES)
                    .toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noDomain) {
            return "";
        }
    }

    private static boolean isAscii(String text) {
        return text.chars().allMatch(each -> each < 0x80);
    }
}
