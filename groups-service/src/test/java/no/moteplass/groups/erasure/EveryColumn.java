package no.moteplass.groups.erasure;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.agroal.api.AgroalDataSource;

/** Reads every column of every table there is, as text, in whatever form it is kept. */
final class EveryColumn {

    private final AgroalDataSource database;

    EveryColumn(AgroalDataSource database) {
        this.database = database;
    }

    /** The columns, as table.column, where this text stands. */
    List<String> holding(String text) throws SQLException {
        try (var connection = database.getConnection()) {
            var found = new ArrayList<String>();
            for (var column : all(connection)) {
                if (holds(connection, column, text.toLowerCase(Locale.ROOT))) {
                    found.add(column);
                }
            }
            return found;
        }
    }

    private static List<String> all(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery("""
                        select c.table_name || '.' || c.column_name from information_schema.columns c
                        join information_schema.tables t using (table_schema, table_name)
                        where c.table_schema = 'public' and t.table_type = 'BASE TABLE'
                        order by 1""")) {
            var columns = new ArrayList<String>();
            while (rows.next()) {
                columns.add(rows.getString(1));
            }
            return columns;
        }
    }

    private static boolean holds(Connection connection, String column, String text) throws SQLException {
        var table = column.substring(0, column.indexOf('.'));
        var asText = "(to_jsonb(t) ->> '" + column.substring(column.indexOf('.') + 1) + "')";
        // Bytes are shown in hexadecimal: there the text is looked for as its bytes.
        var sql = "select exists (select from \"" + table + "\" t where position(? in lower(" + asText + ")) > 0"
                + " or position(encode(convert_to(?, 'UTF8'), 'hex') in " + asText + ") > 0)";
        try (var select = connection.prepareStatement(sql)) {
            select.setString(1, text);
            select.setString(2, text);
            try (var row = select.executeQuery()) {
                row.next();
                return row.getBoolean(1);
            }
        }
    }
}
