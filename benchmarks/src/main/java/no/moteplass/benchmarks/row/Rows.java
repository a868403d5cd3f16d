package no.moteplass.benchmarks.row;

import java.util.List;

/** All rows, in the order in which they are measured. */
public final class Rows {
    private Rows() {}

    public static List<Row> all() {
        return List.of(
                new LoaderRow(),
                new CalendarRow(),
                new GroupsPageRow(),
                new SignUpRow(),
                new MailRow(),
                new PortalRow(),
                new ReadsRow(),
                new StartRow(),
                new FeedRow()); // empties a database
    }
}
