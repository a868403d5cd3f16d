package no.moteplass.portal.groups;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

/**
 * What somebody looks for. {@code sok} tells that the form was sent: without it the person's own level is looked for, and
 * only groups that take sign-ups.
 */
public record GroupSearch(
        @RestQuery @Nullable String sok,
        @RestQuery @Nullable String tekst,
        @RestQuery @Nullable String niva,
        @RestQuery @Nullable String omrade,
        @RestQuery @Nullable String virksomhet,
        @RestQuery @Nullable String ledig,
        @RestQuery @Nullable String alle,
        @RestQuery @Nullable String fra) {

    public boolean sent() {
        return sok != null;
    }

    public String text() {
        return Objects.requireNonNullElse(tekst, "");
    }

    public boolean isLevel(String code) {
        return code.equals(niva);
    }

    public boolean isArea(String code) {
        return code.equals(omrade);
    }

    public boolean isUnit(String code) {
        return code.equals(virksomhet);
    }

    /** Only where a place is free now. */
    public boolean freeOnly() {
        return ledig != null;
    }

    /** Those that take no sign-ups now, too. */
    public boolean everything() {
        return alle != null;
    }

    GroupSearch at(@Nullable String level) {
        return new GroupSearch(sok, tekst, level, omrade, virksomhet, ledig, alle, fra);
    }

    /** The address of the next page of the same search. */
    public String next(String cursor) {
        var address = new StringBuilder("/grupper?sok=1");
        add(address, "tekst", tekst);
        add(address, "niva", niva);
        add(address, "omrade", omrade);
        add(address, "virksomhet", virksomhet);
        add(address, "ledig", ledig);
        add(address, "alle", alle);
        add(address, "fra", cursor);
        return address.toString();
    }

    private static void add(StringBuilder address, String name, @Nullable String value) {
        if (value != null && !value.isEmpty()) {
            address.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
        }
    }

    static @Nullable String filled(@Nullable String value) {
        return value == null || value.isBlank() ? null : value.strip();
    }
}
