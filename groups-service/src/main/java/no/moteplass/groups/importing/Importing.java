package no.moteplass.groups.importing;

import java.util.List;
import java.util.SortedMap;

/** What came of a file. */
public sealed interface Importing {

    /**
     * @param outcomes what becomes of each row that is not rejected
     * @param skipped rows that are passed over, and stop nothing
     * @param addresses the e-mail address of every row, as it stands there
     * @param deactivated how many a full import no longer finds
     * @param accepted whether it was, or would be, taken in
     */
    record Imported(
            SortedMap<Integer, Outcome> outcomes,
            SortedMap<Integer, Reason> rejected,
            SortedMap<Integer, Reason> skipped,
            SortedMap<Integer, String> addresses,
            int deactivated,
            boolean accepted)
            implements Importing {}

    /** No CSV, or nothing in it. */
    record Unreadable() implements Importing {}

    /** The letters are in another encoding than UTF-8. */
    record OtherEncoding() implements Importing {}

    /** A full file without anybody in it, which would empty the directory. */
    record NoRows() implements Importing {}

    /**
     * The header is not that of a directory.
     *
     * @param missing columns that must be there
     * @param unknown columns that there are none of, or that stand there twice; one without a name by its number
     */
    record WrongHeader(List<String> missing, List<String> unknown) implements Importing {}
}
