package no.moteplass.groups.catalogue;

/** The four areas of measures. */
public enum Area {
    KOMPETANSE_LEDERSTOTTE,
    LEDERKOMMUNIKASJON,
    KULTUR_VERDIER,
    INVOLVERING_MEDVIRKNING
}
