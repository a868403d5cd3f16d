package no.moteplass.platform.architecture.unmarked;

/** Planted: its package has no sentence. */
public class Unmarked {}
