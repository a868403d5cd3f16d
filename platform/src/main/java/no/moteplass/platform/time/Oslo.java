package no.moteplass.platform.time;

import java.time.ZoneId;

/** The city's zone: what a bare date means, and where days, weeks and quiet hours begin. */
public final class Oslo {

    public static final String ID = "Europe/Oslo";
    public static final ZoneId ZONE = ZoneId.of(ID);

    private Oslo() {}
}
