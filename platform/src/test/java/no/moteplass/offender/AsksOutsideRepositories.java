package no.moteplass.offender;

import java.sql.Connection;
import java.sql.SQLException;

import javax.sql.DataSource;

/** Planted: asks the database from where no query belongs. */
public class AsksOutsideRepositories {

    public Connection ask(DataSource database) throws SQLException {
        return database.getConnection();
    }
}
