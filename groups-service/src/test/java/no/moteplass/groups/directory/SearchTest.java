package no.moteplass.groups.directory;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static no.moteplass.groups.Cast.draft;
import static no.moteplass.groups.Cast.leader;
import static no.moteplass.groups.Cast.patch;
import static no.moteplass.groups.Cast.unique;
import static no.moteplass.groups.Cast.unit;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.text.SearchText;

/** People and groups are found by any part of their names, however they are written, and with an index. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class SearchTest {

    private static List<String> people(String query, String unit) {
        return coordinator()
                .queryParam("query", query)
                .queryParam("unit", unit)
                .get(API + "/leaders")
                .statusCode(200)
                .path("items.id");
    }

    private static List<String> groups(String query, String programme) {
        return coordinator()
                .queryParam("query", query)
                .queryParam("programme", programme)
                .queryParam("limit", 200)
                .get(API + "/groups")
                .statusCode(200)
                .path("items.id");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            Åse       | Øvergård    | øvergård, åse
            Åse       | Øvergård    | ase
            Åse       | Øvergård    | overgard
            Åse       | Øvergård    | ÅSE ØVERGÅRD
            Åse       | Øvergård    | vergå
            Åse       | Øvergård    | å
            Nils      | Berg-Hansen | hansen
            Nils      | Berg-Hansen | berghansen
            Nils      | Berg-Hansen | berg hansen nils
            Nils      | Berg-Hansen | Berg‑Hansen
            Anne Lise | Vik         | vik anne-lise
            René      | Dahl        | rene
            Rene      | Dahl        | rené
            Kate      | O'Hara      | o'hara
            Kate      | O’Hara      | o'hara
            Kate      | O'Hara      | O’HARA
            Kate      | O'Hara      | ohara
            Kate      | O'Hara      | o hara
            Kate      | Ohara       | o'hara
            Jürgen    | Weiß        | WEISS
            Þóra      | Guðmundsdóttir | thora gudmunds
            Łukasz    | Đorđević    | lukasz dordevic
            Máret     | Ŋŧš         | maret nts
            Æsop      | Bo          | aesop bo
            Жанна     | Ёлкина      | елкина жанна
            Τάσος     | Νικόλας     | ΝΙΚΟΛΑΣ
            100%      | A_b         | 100% a_b
            """)
    void finds_a_person(String givenName, String familyName, String query) {
        var unit = unit();
        var person = leader(unit, Map.of("givenName", givenName, "familyName", familyName));
        leader(unit, Map.of("givenName", "Qui", "familyName", "Zzyx", "email", "qui" + unique() + "@example.org"));
        for (var form : List.of(Normalizer.Form.NFC, Normalizer.Form.NFD)) {
            assertThat(people(Normalizer.normalize(query, form), unit)).containsExactly(person.id());
        }
    }

    @ParameterizedTest
    @CsvSource({
        "oestby, Østby",
        "kari, Åse",
        "åse kari, Åse",
        "st, Østby",
        "%, Åse",
        "_, Åse",
        "a%, Åse",
        "a_e, Åse",
        "!, Åse",
        "-, Åse",
        "\\, Åse",
        "as*, Åse"
    })
    void does_not_find_a_person(String query, String name) {
        var unit = unit();
        leader(unit, Map.of("givenName", name, "familyName", name));
        assertThat(people(query, unit)).isEmpty();
    }

    @Test
    void finds_by_any_part_of_an_address_and_by_a_whole_one_its_owner_alone() {
        var unit = unit();
        var mark = unique();
        var person = leader(unit, Map.of("email", "ina.a_" + mark + "@post.Blåbær" + mark + ".no"));
        var other = leader(unit, Map.of("email", "kar" + person.email()));
        assertThat(people(person.email(), unit)).containsExactly(person.id());
        assertThat(people(person.email().toUpperCase(Locale.ROOT), unit)).containsExactly(person.id());
        assertThat(people("ina.a_" + mark + "@post.xn--blbr" + mark + "-w8ai.no", unit))
                .as("not this domain's own spelling in ASCII")
                .isEmpty();
        for (var part :
                List.of("a.a_" + mark, mark, "ina " + mark, "A_" + mark + "@post", "@post.blåbær", mark + ".no")) {
            assertThat(people(part, unit)).as(part).containsExactlyInAnyOrder(person.id(), other.id());
        }
        for (var part : List.of("kar" + mark, "karina b_" + mark, "post", "@blåbær", "ina%" + mark)) {
            assertThat(people(part, unit)).as(part).isEmpty();
        }
    }

    @Test
    void finds_by_what_somebody_is_called_now() {
        var unit = unit();
        var email = unique() + "@example.org";
        var person = leader(unit, Map.of("familyName", "Østbø"));
        patch("/leaders/" + person.id(), 1, Map.of("familyName", "Nyberg")).statusCode(200);
        assertThat(people("ostbo", unit)).isEmpty();
        assertThat(people("yber", unit)).containsExactly(person.id());
        var file =
                "externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained\n"
                        + ";%s;Per;%s;TOP;%s;;nb;LEADER;;false\n";
        for (var name : List.of("Ågot", "Bjørk")) {
            coordinator()
                    .contentType("text/csv")
                    .body(file.formatted(email, name, unit).getBytes(StandardCharsets.UTF_8))
                    .post(API + "/leaders/import")
                    .statusCode(200);
            assertThat(people(SearchText.words(name).getFirst(), unit)).hasSize(1);
        }
        assertThat(people("agot", unit)).isEmpty();
    }

    @Test
    void finds_groups_by_parts_of_name_and_theme() {
        var mark = "q" + unique(); // no part of it begins with what is looked for
        var group = draft(Map.of("name", "Åpne møter – Grünerløkka/St. Hanshaugen 25%", "theme", "Tillit " + mark));
        var other = draft(Map.of("name", "Lukkede kvelder", "theme", mark));
        for (var query :
                List.of("grunerlokka", "hanshaugen åpne", "TILLIT moter", "løkka", "25%", "st. hans", "st h")) {
            assertThat(groups(query + " " + mark, "refleksjon-forstelinje"))
                    .as(query)
                    .containsExactly(group);
        }
        assertThat(groups("k " + mark, "refleksjon-forstelinje")).containsExactly(other);
        assertThat(groups("5 " + mark, "refleksjon-forstelinje")).isEmpty();
        assertThat(groups("–", "refleksjon-forstelinje")).isEmpty();
    }

    /** A query in pages gives everybody once, in the order of names. */
    @Test
    void pages_through_what_it_finds() {
        var unit = unit();
        for (var name : List.of("Ås-Berg", "Øberg", "Berg", "Bergås", "Vik", "Bergø")) {
            leader(unit, Map.of("familyName", name, "givenName", name));
        }
        var names = new ArrayList<String>();
        String cursor = null;
        do {
            var page = coordinator()
                    .queryParam("cursor", cursor)
                    .queryParam("query", "BERG")
                    .get(API + "/leaders?limit=2&unit=" + unit)
                    .statusCode(200);
            names.addAll(page.path("items.familyName"));
            cursor = page.path("nextCursor");
        } while (cursor != null);
        assertThat(names).containsExactly("Berg", "Bergø", "Bergås", "Øberg", "Ås-Berg");
    }
}
