/** The directory from a file: read whole, checked row by row, and taken in as one change. */
@NullMarked
package no.moteplass.groups.importing;

import org.jspecify.annotations.NullMarked;
