package no.moteplass.platform.arrival;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;

/**
 * What proxies say of whom a request comes from: each adds a word, at the end. The words of ours can be believed; what
 * stands before them anybody may have written.
 */
final class ForwardedFor {

    private static final int LONGEST = 64;

    private ForwardedFor() {}

    /**
     * Whom a request comes from: what our proxies say, where it comes through them, and else whoever is connected.
     *
     * @param networks where our proxies call from
     */
    static String client(String connected, Networks networks, List<String> values, int proxies) {
        return networks.contain(connected) ? said(values, proxies).orElse(connected) : connected;
    }

    /**
     * The address that the so-many-th proxy from our side saw; empty where no proxy is ours, where one was passed by, or
     * where it wrote no address.
     *
     * @param values the header, as often as it stands there: together they are one list (RFC 9110, 5.3)
     */
    static Optional<String> said(List<String> values, int proxies) {
        var words = String.join(",", values).split(",", -1);
        return proxies < 1 || words.length < proxies ? Optional.empty() : address(words[words.length - proxies]);
    }

    /** An address as some proxies write it, with a port or within brackets; in one form, whatever it was written in. */
    private static Optional<String> address(String word) {
        try {
            var written = word.strip();
            return written.isEmpty() || written.length() > LONGEST
                    ? Optional.empty()
                    : Optional.of(InetAddress.ofLiteral(bare(written)).getHostAddress());
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }

    private static String bare(String written) {
        if (written.matches("\\[[^\\]]*\\](:\\d{1,5})?")) {
            return withoutZone(written.substring(1, written.indexOf(']')));
        }
        return written.matches("[^:]*:\\d{1,5}") ? written.substring(0, written.indexOf(':')) : withoutZone(written);
    }

    /** Which of our own network cards it came through says nothing of anybody. */
    static String withoutZone(String address) {
        var zone = address.indexOf('%');
        return zone < 0 ? address : address.substring(0, zone);
    }
}
