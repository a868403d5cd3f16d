package no.moteplass.platform.arrival;

import java.net.URI;
import java.util.Optional;

/** Where an application is for those who call it: scheme, host and, where it is another than usual, port. */
public record Origin(String scheme, String authority) {

    /** Empty where a text is no address of the form {@code https://moteplass.example.org}. */
    public static Optional<Origin> read(String text) {
        try {
            var uri = URI.create(text.strip());
            var whole = ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))
                    && uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getQuery() == null
                    && uri.getFragment() == null
                    && (uri.getPath().isEmpty() || uri.getPath().equals("/"));
            return whole ? Optional.of(new Origin(uri.getScheme(), uri.getAuthority())) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** What is wrong with the address that a setting gives; nothing where it gives none. */
    public static Optional<String> fault(String setting, String address) {
        return address.isEmpty() || read(address).isPresent()
                ? Optional.empty()
                : Optional.of(setting + " is not an address of the form https://moteplass.example.org");
    }

    /** Its front page. */
    public String front() {
        return scheme + "://" + authority + "/";
    }
}
