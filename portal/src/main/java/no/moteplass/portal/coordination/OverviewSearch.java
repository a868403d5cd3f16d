package no.moteplass.portal.coordination;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.groups.GroupsService.GroupFilter;

/** What a coordinator narrows the groups to. */
public record OverviewSearch(String text, String state) {

    static OverviewSearch of(@Nullable String text, @Nullable String state) {
        return new OverviewSearch(text == null ? "" : text.strip(), state == null ? "" : state.strip());
    }

    public boolean isEmpty() {
        return text.isEmpty() && state.isEmpty();
    }

    public boolean isState(String code) {
        return code.equals(state);
    }

    private @Nullable String filledText() {
        return text.isEmpty() ? null : text;
    }

    private @Nullable String filledState() {
        return state.isEmpty() ? null : state;
    }

    GroupFilter filter(@Nullable String cursor, int limit) {
        return new GroupFilter(
                null, null, filledState(), null, null, null, filledText(), null, null, null, "name", cursor, limit);
    }

    public String page(int number) {
        return "/koordinator?tekst=" + encoded(text) + "&tilstand=" + encoded(state) + "&side=" + number + "#alle";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
