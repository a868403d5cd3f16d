package no.moteplass.groups.group;

/** What the first in the queue gets when a seat is freed. */
public enum Promotion {
    OFFER,
    DIRECT
}
