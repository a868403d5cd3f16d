package no.moteplass.portal.services.groups;

import org.jspecify.annotations.Nullable;

/** A unit of the city, and what it grants its leaders for meeting others. */
public record OrgUnit(
        String code,
        String name,
        @Nullable String kind,
        @Nullable String sector,
        @Nullable String timeSetAside) {}
