package no.moteplass.offender.feature.web;

/** What a web room answers. */
public record PlantedView(String name) {}
