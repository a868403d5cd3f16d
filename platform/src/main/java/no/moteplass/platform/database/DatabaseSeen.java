package no.moteplass.platform.database;

import jakarta.enterprise.context.ApplicationScoped;

/** How the database was last seen. Where nobody watches one, it is never away. */
@ApplicationScoped
public class DatabaseSeen {

    private volatile boolean away;

    public boolean isAway() {
        return away;
    }

    void away(boolean now) {
        away = now;
    }
}
