/** Tests of the units. */
@NullMarked
package no.moteplass.groups.units;

import org.jspecify.annotations.NullMarked;
