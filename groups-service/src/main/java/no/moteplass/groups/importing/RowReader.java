package no.moteplass.groups.importing;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoField;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.EmailAddress;
import no.moteplass.platform.text.Printable;

/** Reads one row into a candidate, or says what is wrong with it. Cells that a spreadsheet would run are refused. */
final class RowReader {

    static final List<String> COLUMNS = List.of(
            "externalId",
            "email",
            "givenName",
            "familyName",
            "level",
            "unit",
            "managerEmail",
            "language",
            "kind",
            "inRoleSince",
            "facilitatorTrained");
    static final Set<String> REQUIRED = Set.of("email", "givenName", "familyName", "unit");

    private static final DateTimeFormatter NORWEGIAN = new DateTimeFormatterBuilder()
            .appendPattern("d.M.")
            .appendValue(ChronoField.YEAR, 4)
            .toFormatter(Locale.ROOT)
            .withResolverStyle(ResolverStyle.STRICT);
    private static final Set<String> YES = Set.of("true", "1", "ja", "yes", "sann");
    private static final Set<String> NO = Set.of("", "false", "0", "nei", "no", "usann");
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_EMAIL = 254;
    private static final int LONGEST_ID = 200;

    /** A reason to reject, on its way out of the reading. */
    static final class Rejected extends Exception {

        private static final long serialVersionUID = 1L;

        private final transient Reason reason;

        Rejected(String code, Object... arguments) {
            super(code, null, false, false);
            reason = Reason.of(code, arguments);
        }

        Reason reason() {
            return reason;
        }
    }

    private final List<String> header;
    private final Set<String> units;

    RowReader(List<String> header, Set<String> units) {
        this.header = header;
        this.units = units;
    }

    Candidate read(int row, List<String> cells) throws Rejected {
        if (cells.stream().skip(header.size()).anyMatch(cell -> !cell.isEmpty())) {
            throw new Rejected("fieldCount", header.size(), cells.size());
        }
        var values = new java.util.HashMap<String, String>();
        for (var column = 0; column < Math.min(cells.size(), header.size()); column++) {
            values.put(header.get(column), clean(header.get(column), cells.get(column)));
        }
        var kind = oneOf(values, "kind", ParticipantKind.class, ParticipantKind.LEADER);
        var level = oneOf(values, "level", LeadershipLevel.class, null);
        var unit = text(values, "unit", LONGEST_NAME);
        if (!units.contains(unit)) {
            throw new Rejected("unknownUnit", unit);
        }
        var externalId = values.getOrDefault("externalId", "");
        if (externalId.length() > LONGEST_ID) {
            throw new Rejected("tooLong", "externalId", LONGEST_ID);
        }
        return new Candidate(
                row,
                externalId.isEmpty() ? null : externalId,
                email(text(values, "email", LONGEST_EMAIL), "email"),
                text(values, "givenName", LONGEST_NAME),
                text(values, "familyName", LONGEST_NAME),
                level,
                unit,
                manager(values),
                language(values),
                kind == null ? ParticipantKind.LEADER : kind,
                date(values),
                yes(values),
                Set.copyOf(header));
    }

    private static String clean(String column, String cell) throws Rejected {
        if (!Printable.onOneLine(cell)) {
            throw new Rejected("controlCharacters", column);
        }
        if (!cell.isEmpty() && "=+-@".indexOf(cell.charAt(0)) >= 0) {
            throw new Rejected("formula", column);
        }
        return cell;
    }

    private static String text(Map<String, String> values, String column, int longest) throws Rejected {
        var value = values.getOrDefault(column, "");
        if (value.isEmpty()) {
            throw new Rejected("required", column);
        }
        if (value.length() > longest) {
            throw new Rejected("tooLong", column, longest);
        }
        return value;
    }

    private static String email(String value, String column) throws Rejected {
        return EmailAddress.read(value)
                .orElseThrow(() -> new Rejected("email", column))
                .text();
    }

    private static @Nullable String manager(Map<String, String> values) throws Rejected {
        var value = values.getOrDefault("managerEmail", "");
        return value.isEmpty() ? null : email(value, "managerEmail");
    }

    private static Language language(Map<String, String> values) throws Rejected {
        var value = values.getOrDefault("language", "");
        return Arrays.stream(Language.values())
                .filter(each -> each.code().equals(value.isEmpty() ? "nb" : value))
                .findFirst()
                .orElseThrow(() -> new Rejected("oneOf", "language", "nb, nn, en"));
    }

    private static <E extends Enum<E>> @Nullable E oneOf(
            Map<String, String> values, String column, Class<E> type, @Nullable E unlessTold) throws Rejected {
        var value = values.getOrDefault(column, "");
        if (value.isEmpty()) {
            return unlessTold;
        }
        for (var each : type.getEnumConstants()) {
            if (each.name().equals(value)) {
                return each;
            }
        }
        var names = Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        throw new Rejected("oneOf", column, String.join(", ", names));
    }

    private static @Nullable LocalDate date(Map<String, String> values) throws Rejected {
        var value = values.getOrDefault("inRoleSince", "");
        try {
            if (value.isEmpty()) {
                return null;
            }
            return value.indexOf('.') >= 0 ? LocalDate.parse(value, NORWEGIAN) : LocalDate.parse(value);
        } catch (DateTimeException notADate) {
            throw new Rejected("date", "inRoleSince");
        }
    }

    private static boolean yes(Map<String, String> values) throws Rejected {
        var value = values.getOrDefault("facilitatorTrained", "").toLowerCase(Locale.ROOT);
        if (YES.contains(value)) {
            return true;
        }
        if (NO.contains(value)) {
            return false;
        }
        throw new Rejected("oneOf", "facilitatorTrained", "true, false");
    }
}
