package no.moteplass.groups.web;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.frontLine;
import static no.moteplass.groups.Cast.group;
import static no.moteplass.groups.Cast.unique;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.notNullValue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** How groups are listed: orders, pages, cursors, filters. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ListsTest {

    private static final String GROUPS = API + "/groups";
    private static final Map<String, Object> VALID = Map.of("programme", "refleksjon-forstelinje", "name", "x");

    private static List<String> names(String query, int limit) {
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var page = coordinator()
                    .queryParam("limit", limit)
                    .queryParam("cursor", cursor)
                    .get(GROUPS + query)
                    .statusCode(200);
            names.addAll(page.path("items.name"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        return names;
    }

    @Test
    void pages_by_name_in_norwegian_order_whatever_their_size() {
        var mark = unique();
        for (var each :
                List.of("Å", "A", "Ø", "Æ", "Z", "a", "É", "Aa", "B b", "Bb", "B-b", "\\u001f".substring(0, 1) + "x")) {
            draft(Map.of("name", each + " " + mark, "theme", mark));
        }
        var all = names("?query=" + mark + "&sort=name", 200);
        assertThat(names("?query=" + mark + "&sort=name", 3)).isEqualTo(all);
        assertThat(all).doesNotHaveDuplicates().hasSize(12);
        assertThat(all.stream()
                        .filter(each -> "ZÆØÅ".indexOf(each.charAt(0)) >= 0)
                        .map(each -> each.substring(0, 1)))
                .containsExactly("Z", "Æ", "Ø", "Å");
        assertThat(names("?query=" + mark + "&sort=createdAt", 5))
                .hasSize(12)
                .first()
                .asString()
                .startsWith("Å");
    }

    @Test
    void a_cursor_is_good_for_its_own_sort_and_filter_alone() {
        draft(Map.of());
        draft(Map.of());
        String cursor = coordinator()
                .get(GROUPS + "?limit=1&sort=name")
                .body("nextCursor", notNullValue())
                .path("nextCursor");
        coordinator().get(GROUPS + "?limit=1&sort=name&cursor=" + cursor).statusCode(200);
        coordinator().get(GROUPS + "?limit=1&sort=createdAt&cursor=" + cursor).statusCode(400);
        coordinator()
                .get(GROUPS + "?limit=1&sort=name&state=OPEN&cursor=" + cursor)
                .statusCode(400);
    }

    @Test
    void filters_groups() {
        var mark = unique();
        var open = group(Map.of("name", "Åpen " + mark, "slots", List.of("THU_AM"), "area", "KULTUR_VERDIER"));
        var draft = draft(Map.of("name", "Utkast " + mark));
        var intake = group(Map.of("name", "Runde " + mark, "programme", "refleksjon-omstilling"));
        assertThat(ids("?query=" + mark)).containsExactlyInAnyOrder(open, draft, intake);
        assertThat(ids("?query=" + mark + "&state=OPEN")).containsExactlyInAnyOrder(open, intake);
        assertThat(ids("?query=" + mark + "&signUpOpen=true")).containsExactly(open);
        assertThat(ids("?query=" + mark + "&signUpOpen=false")).containsExactlyInAnyOrder(draft, intake);
        assertThat(ids("?query=" + mark + "&slot=THU_AM")).containsExactly(open);
        assertThat(ids("?query=" + mark + "&area=KULTUR_VERDIER")).containsExactly(open);
        assertThat(ids("?query=" + mark + "&level=TOP")).containsExactly(intake);
        assertThat(ids("?query=" + mark + "&programme=refleksjon-omstilling")).containsExactly(intake);
        assertThat(frontLine().asks().get(GROUPS + "?query=" + mark).<List<String>>path("items.id"))
                .containsExactlyInAnyOrder(open, intake);
    }

    private static List<String> ids(String query) {
        return coordinator().get(GROUPS + query).statusCode(200).path("items.id");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/groups", "/org-units", "/programmes", "/leaders?unit=0301-01", "/sign-ups?leader="})
    void a_list_is_JSON_with_a_tag_and_nothing_else(String path) {
        var url = path.endsWith("=") ? API + path + frontLine().id() : API + path;
        var tag = coordinator()
                .get(url)
                .statusCode(200)
                .contentType("application/json")
                .header("ETag", notNullValue())
                .header("ETag");
        coordinator().header("If-None-Match", tag).get(url).statusCode(304);
        coordinator().head(url).statusCode(200).header("ETag", equalTo(tag));
        for (var type : List.of("text/html", "application/xml", "text/csv", "image/png")) {
            coordinator().accept(type).get(url).statusCode(406).contentType("application/problem+json");
        }
    }

    /** They stand in addresses, and addresses in logs. */
    @Test
    void a_cursor_tells_no_names_and_only_what_was_given_is_one() {
        var mark = unique();
        draft(Map.of("name", "Hemmelig " + mark));
        draft(Map.of("name", "Også " + mark));
        var first = GROUPS + "?limit=1&sort=name&query=" + mark;
        var answer = coordinator().get(first);
        String cursor = answer.path("nextCursor");
        var bytes = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.ISO_8859_1);
        assertThat(bytes).doesNotContain("Hemmelig").doesNotContain(mark);
        coordinator().header("If-None-Match", answer.header("ETag")).get(first).statusCode(304);

        coordinator().get(first + "&cursor=" + cursor).statusCode(200).body("items.name", hasItem("Også " + mark));
        for (var at = 0; at < cursor.length(); at += 7) {
            var other = cursor.charAt(at) == 'A' ? 'B' : 'A';
            refuse(first, cursor.substring(0, at) + other + cursor.substring(at + 1));
        }
        var ofOld = "3f1b\u001fHemmelig " + mark + "\u001f" + UUID.randomUUID();
        refuse(first, Base64.getUrlEncoder().withoutPadding().encodeToString(ofOld.getBytes(StandardCharsets.UTF_8)));
    }

    private static void refuse(String list, String cursor) {
        coordinator()
                .queryParam("cursor", cursor)
                .get(list)
                .statusCode(400)
                .body("type", equalTo("/problems/bad-cursor"));
    }
}
