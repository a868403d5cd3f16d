package no.moteplass.platform.text;

import java.net.IDN;
import java.net.URI;
import java.util.Locale;
import java.util.Optional;

/**
 * The one definition of a link: an absolute http or https address that opens in any browser. Addresses that start a
 * program ({@code msteams:}, {@code tel:}) or run something ({@code javascript:}) are refused everywhere alike.
 *
 * @param text as it is kept and shown: the scheme in lower case, the host in ASCII (RFC 5890), since neither a calendar's
 *     URI nor every mail program can write another alphabet; the rest as it was given
 */
public record WebAddress(String text) {

    private static final int HIGHEST_PORT = 65_535;

    /** Reads an address; empty if it is none that everybody can open. */
    public static Optional<WebAddress> read(String given) {
        if (!Printable.onOneLine(given)) {
            return Optional.empty();
        }
        try {
            var uri = URI.create(given);
            var scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
            if ((!scheme.equals("https") && !scheme.equals("http")) || uri.getRawAuthority() == null) {
                return Optional.empty();
            }
            var start = scheme + "://";
            return authority(uri)
                    .map(authority -> new WebAddress(start
                            + authority
                            + given.substring(
                                    start.length() + uri.getRawAuthority().length())));
        } catch (IllegalArgumentException notAnAddress) {
            return Optional.empty();
        }
    }

    /** Java finds no host in an authority that is not ASCII: it is made so first. */
    private static Optional<String> authority(URI uri) {
        var given = uri.getRawAuthority();
        if (uri.getHost() != null) {
            return uri.getPort() > HIGHEST_PORT ? Optional.empty() : Optional.of(given);
        }
        var host = given.lastIndexOf('@') + 1;
        var port = given.indexOf(':', host);
        var end = port < 0 ? given.length() : port;
        var ascii = given.substring(0, host)
                + IDN.toASCII(given.substring(host, end), IDN.USE_STD3_ASCII_RULES)
                        .toLowerCase(Locale.ROOT)
                + given.substring(end);
        var read = URI.create("https://" + ascii);
        return read.getHost() == null || read.getPort() > HIGHEST_PORT ? Optional.empty() : Optional.of(ascii);
    }
}
