package no.moteplass.groups.units;

/** Told inside the transaction that gave a unit another sector. */
public record SectorChanged(String unit) {}
