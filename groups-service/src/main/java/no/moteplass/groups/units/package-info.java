/** The city's units: which there are, when they hold, and what they grant their leaders. */
@NullMarked
package no.moteplass.groups.units;

import org.jspecify.annotations.NullMarked;
