package no.moteplass.groups.catalogue;

/** Told inside the transaction that changed what a programme asks of those who join its groups. */
public record TermsChanged(String programme) {}
