/** How dates, instants, principles and lists of names are read and kept. */
@NullMarked
package no.moteplass.groups.values;

import org.jspecify.annotations.NullMarked;
