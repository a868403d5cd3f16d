package no.moteplass.portal.coordination;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

/** What a coordinator narrows the groups to. */
public record OverviewSearch(String text, String state) {

    static OverviewSearch of(@Nullable String text, @Nullable String state) {
        return new OverviewSearch(text == null ? "" : text.strip(), state == null ? "" : state.strip());
    }

    boolean isEmpty() {
        return text.isEmpty() && state.isEmpty();
    }

    public boolean isState(String code) {
        return code.equals(state);
    }

    @Nullable
    String filledText() {
        return text.isEmpty() ? null : text;
    }

    @Nullable
    String filledState() {
        return state.isEmpty() ? null : state;
    }

    String next(String cursor) {
        return "/koordinator?tekst=" + encoded(text) + "&tilstand=" + encoded(state) + "&fra=" + encoded(cursor);
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
