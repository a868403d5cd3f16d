package no.moteplass.groups.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import no.moteplass.platform.text.NormalText;

/**
 * A CSV file as rows of cells: UTF-8 with or without a byte order mark, separated by semicolons or commas, and as
 * spreadsheets write it: with a first line {@code sep=;}, with empty rows and columns, without empty cells at the end.
 */
sealed interface CsvRows {

    /** The byte order mark that spreadsheets write: EF BB BF. */
    int MARK = 3;

    int SOME = 8_192;

    /** @param rows the header first; a row that is empty in the file has no cells */
    record Rows(List<List<String>> rows) implements CsvRows {}

    /** The letters cannot be read: the file is in another encoding, as spreadsheets' plain CSV is in Windows-1252. */
    record OtherEncoding() implements CsvRows {}

    /** It is no CSV. */
    record NoCsv() implements CsvRows {}

    static CsvRows read(byte[] file) {
        if (!isUtf8(file)) {
            return new OtherEncoding();
        }
        try {
            var from = startsWithMark(file) ? MARK : 0;
            var rows = rows(new String(file, from, file.length - from, StandardCharsets.UTF_8));
            return rows.isEmpty() || rows.getFirst().isEmpty() ? new NoCsv() : new Rows(withoutEmptyColumns(rows));
        } catch (CsvParseException noCsv) {
            return new NoCsv();
        }
    }

    /** Looked at a little at a time: a file of twenty megabytes must not lie in memory twice as large beside itself. */
    private static boolean isUtf8(byte[] file) {
        var decoder = StandardCharsets.UTF_8.newDecoder();
        var left = ByteBuffer.wrap(file);
        var some = CharBuffer.allocate(SOME);
        var result = decoder.decode(left, some, true);
        while (result.isOverflow()) {
            result = decoder.decode(left, some.clear(), true);
        }
        return !result.isError();
    }

    private static boolean startsWithMark(byte[] file) {
        return file.length >= MARK && file[0] == (byte) 0xEF && file[1] == (byte) 0xBB && file[2] == (byte) 0xBF;
    }

    private static List<List<String>> rows(String text) {
        var rows = new ArrayList<List<String>>();
        var told = text.startsWith("sep=") && text.length() > 4;
        CsvReader.builder()
                .fieldSeparator(told ? text.charAt(4) : separator(text))
                .skipEmptyLines(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .ofCsvRecord(told ? text.lines().skip(1).collect(java.util.stream.Collectors.joining("\n")) : text)
                .forEach(record -> {
                    var cells =
                            record.getFields().stream().map(NormalText::line).toList();
                    rows.add(cells.stream().allMatch(String::isEmpty) ? List.of() : cells);
                });
        while (!rows.isEmpty() && rows.getLast().isEmpty()) {
            rows.removeLast();
        }
        return rows;
    }

    private static char separator(String text) {
        var header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 ? ';' : ',';
    }

    /** A column without a name in which nothing stands is none. */
    private static List<List<String>> withoutEmptyColumns(List<List<String>> rows) {
        var header = rows.getFirst();
        var kept = IntStream.range(0, header.size())
                .filter(column -> !header.get(column).isEmpty()
                        || rows.stream()
                                .anyMatch(row ->
                                        column < row.size() && !row.get(column).isEmpty()))
                .toArray();
        if (kept.length == header.size()) {
            return rows;
        }
        return rows.stream().map(row -> cells(row, kept, header.size())).toList();
    }

    private static List<String> cells(List<String> row, int[] kept, int columns) {
        var cells = new ArrayList<String>();
        for (var column : kept) {
            if (column < row.size()) {
                cells.add(row.get(column));
            }
        }
        cells.addAll(row.subList(Math.min(columns, row.size()), row.size()));
        return row.isEmpty() ? List.of() : cells;
    }
}
