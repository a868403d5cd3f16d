package no.moteplass.groups.importing;

import java.util.List;
import java.util.SortedMap;

/** What came of a file. */
public sealed interface Importing {

    /**
     * @param outcomes what becomes of each row that is not rejected
     * @param addresses the e-mail address of every row, as it stands there
     * @param deactivated how many a full import no longer finds
     * @param accepted whether it was, or would be, taken in
     */
    record Imported(
            SortedMap<Integer, Outcome> outcomes,
            SortedMap<Integer, Reason> rejected,
            SortedMap<Integer, String> addresses,
            int deactivated,
            boolean accepted)
            implements Importing {}

    /** No UTF-8, no CSV, or nothing in it. */
    record Unreadable() implements Importing {}

    /** A full file without anybody in it, which would empty the directory. */
    record NoRows() implements Importing {}

    record MissingColumns(List<String> names) implements Importing {}

    /** Columns that are unknown, or (none named) stand there twice. */
    record UnknownColumns(List<String> names) implements Importing {}
}
