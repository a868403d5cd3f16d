package no.moteplass.notifications.facts;

import java.sql.SQLException;

/** The database could not do what it was asked. */
public class SqlFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    SqlFault(SQLException cause) {
        super(cause);
    }
}
