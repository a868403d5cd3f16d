package no.moteplass.groups.catalogue;

import static no.moteplass.groups.Cast.API;
import static no.moteplass.groups.Cast.coordinator;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.platform.testing.PostgresResource;

/** Every programme of the table in docs/domain.md ships as the table says. */
@QuarkusTest
@QuarkusTestResource(PostgresResource.class)
class ShippedProgrammesTest {

    private static final int PROGRAMMES = 21;
    private static final Map<String, String> RHYTHMS = Map.of(
            "spring and autumn", "SPRING_AND_AUTUMN",
            "by date", "BY_DATE",
            "several dates", "SEVERAL_DATES",
            "monthly", "MONTHLY",
            "every second month", "EVERY_SECOND_MONTH",
            "every third month", "EVERY_THIRD_MONTH",
            "", "ON_REQUEST");

    /** A row of the table; its cells are read as a person would read them. */
    private record Row(
            String code,
            String name,
            String kind,
            String audience,
            String enrolment,
            String ledBy,
            String seats,
            String rhythm,
            String confidential) {

        static Row of(String line, String audienceAbove) {
            var cells = line.substring(1).split("\\|");
            var first = cells[0].strip();
            var audience = cells[2].strip();
            return new Row(
                    first.split("`")[1],
                    first.split("`")[2].replaceFirst(" \\(.*", "").strip(),
                    word(cells[1]),
                    audience.equals("as above") ? audienceAbove : audience,
                    word(cells[3]),
                    cells[4].strip(),
                    cells[5].strip(),
                    cells[6].strip(),
                    cells[7].strip());
        }

        private static String word(String cell) {
            return cell.split("`")[1];
        }

        List<String> levels() {
            var named = Stream.of("TOP", "LEVEL_2", "MIDDLE", "FRONT_LINE")
                    .filter(audience::contains)
                    .toList();
            return named.isEmpty() ? List.of("TOP", "LEVEL_2", "MIDDLE", "FRONT_LINE") : named;
        }

        List<String> kinds() {
            var kinds = new ArrayList<>(List.of("LEADER"));
            if (audience.contains("reps")) {
                kinds.addAll(List.of("UNION_REP", "SAFETY_REP"));
            }
            if (audience.contains("guests")) {
                kinds.add("GUEST");
            }
            return kinds;
        }

        String facilitation() {
            return ledBy.contains("`") ? word(ledBy) : "FACILITATED";
        }

        String scope() {
            return audience.contains("one sector") || ledBy.contains("each sector") ? "SECTOR" : "CITY";
        }

        int size(int index) {
            var sizes = seats.split("–");
            return Integer.parseInt(sizes[Math.min(index, sizes.length - 1)]);
        }

        String rhythmName() {
            return RHYTHMS.get(rhythm.replaceFirst(",?\\s*\\d+.*", ""));
        }

        int minutes() {
            return number(rhythm, "(\\d+)");
        }

        boolean isConfidential() {
            return confidential.equals("yes");
        }

        Integer number(String text, String pattern) {
            var matcher = Pattern.compile(pattern).matcher(text);
            return matcher.find() ? Integer.valueOf(matcher.group(1)) : null;
        }

        Map<String, Object> expected() {
            var expected = new LinkedHashMap<String, Object>();
            expected.put("kind", kind);
            expected.put("levels", levels());
            expected.put("kinds", kinds());
            expected.put("enrolment", enrolment);
            expected.put("facilitation", facilitation());
            expected.put("minSize", size(0));
            expected.put("maxSize", size(1));
            expected.put("rhythm", rhythmName());
            expected.put("durationMinutes", minutes());
            expected.put("confidential", isConfidential());
            expected.put("scope", scope());
            expected.put("maxPerUnit", isConfidential() && scope().equals("CITY") ? 2 : null);
            expected.put("minUnits", number(audience, "`minUnits` (\\d)"));
            expected.put("minLevels", number(audience, "`minLevels` (\\d)"));
            expected.put("maxMonthsInRole", number(audience, "under (\\d+) months"));
            expected.put("teamSignUp", audience.contains("team sign-up"));
            return expected;
        }
    }

    private static List<Row> table() throws IOException {
        var rows = new ArrayList<Row>();
        for (var line : Files.readAllLines(Path.of("../docs/domain.md"))) {
            if (line.matches("\\| `[a-z0-9-]+` .*")) {
                rows.add(Row.of(line, rows.isEmpty() ? "" : rows.getLast().audience()));
            }
        }
        return rows;
    }

    @Test
    void every_programme_of_the_table_ships_as_the_table_says() throws IOException {
        var rows = table();
        assertThat(rows).hasSize(PROGRAMMES);
        List<Map<String, Object>> shipped =
                coordinator().get(API + "/programmes?limit=200").statusCode(200).path("items");
        var soft = new SoftAssertions();
        for (var row : rows) {
            var found = shipped.stream()
                    .filter(each -> row.code().equals(each.get("code")))
                    .findFirst()
                    .orElse(Map.of());
            soft.assertThat(String.valueOf(found.get("name"))).as(row.code()).isEqualTo(row.name());
            row.expected()
                    .forEach((member, value) -> soft.assertThat(found.get(member))
                            .as("%s of %s", member, row.code())
                            .isEqualTo(value));
            for (var text : List.of("purpose", "nameNn", "nameEn", "purposeNn", "purposeEn", "area")) {
                soft.assertThat(found.get(text))
                        .as("%s of %s", text, row.code())
                        .isNotNull();
            }
        }
        soft.assertAll();
    }
}
