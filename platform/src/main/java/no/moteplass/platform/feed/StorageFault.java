package no.moteplass.platform.feed;

import java.sql.SQLException;

/** The database refused or was away; the cause says which. */
public final class StorageFault extends RuntimeException {

    private static final long serialVersionUID = 1;

    public StorageFault(SQLException cause) {
        super("The feed's tables could not be read or written", cause);
    }
}
