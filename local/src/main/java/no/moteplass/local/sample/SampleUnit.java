package no.moteplass.local.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * One of the city's units. The list is public; what a unit sets aside for this is invented.
 *
 * @param timeSetAside what it grants its leaders, as an ISO duration a month
 */
public record SampleUnit(
        String code,
        String name,
        String kind,
        String sector,
        @Nullable String validFrom,
        @Nullable String validTo,
        @Nullable String timeSetAside) {

    private static final Map<String, String> TIME_SET_ASIDE = Map.of(
            "0301-02", "PT2H", "0301-11", "PT2H", "0301-12", "PT90M", "UDE", "PT2H", "OKF", "PT3H", "SYE", "PT1H");

    public static List<SampleUnit> all() {
        var resource = Objects.requireNonNull(SampleUnit.class.getResourceAsStream("org-units.csv"));
        try (var reader = new BufferedReader(new InputStreamReader(resource, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(SampleUnit::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SampleUnit of(String line) {
        var cells = line.split(";", -1);
        return new SampleUnit(
                cells[0],
                cells[1],
                cells[2],
                cells[3],
                orNull(cells[4]),
                orNull(cells[5]),
                TIME_SET_ASIDE.get(cells[0]));
    }

    private static @Nullable String orNull(String cell) {
        return cell.isBlank() ? null : cell;
    }
}
