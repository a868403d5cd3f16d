package no.moteplass.groups.directory.web;

import jakarta.validation.constraints.NotNull;

import no.moteplass.platform.language.Language;

/** What people may change about themselves. */
record OwnSettings(@NotNull Language language) {}
