package no.moteplass.groups.importing;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

/** A CSV file as rows of cells: UTF-8 with or without a byte order mark, separated by semicolons or commas. */
final class CsvRows {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CsvRows() {}

    /** Every row, the header first; empty for what is no UTF-8 or no CSV. */
    static Optional<List<List<String>>> read(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
            return Optional.of(rows(text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text));
        } catch (CharacterCodingException | CsvParseException unreadable) {
            return Optional.empty();
        }
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        CsvReader.builder()
                .fieldSeparator(separator(text))
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(text)
                .forEach(record ->
                        rows.add(record.getFields().stream().map(String::strip).toList()));
        return rows;
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }
}
