package no.moteplass.groups.values;

import java.util.function.UnaryOperator;

import no.moteplass.platform.version.IfMatch;

/**
 * A wish to change what is there already.
 *
 * @param madeFrom the version that whoever wishes it has seen
 * @param change what it makes of the values as they are: all of them, as they shall be
 */
public record Edit<T>(IfMatch madeFrom, UnaryOperator<T> change) {}
