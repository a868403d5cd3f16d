package no.moteplass.groups.units;

/** What a unit of the city is. */
public enum UnitKind {
    BYDEL,
    ETAT,
    FORETAK,
    BYRADSAVDELING
}
