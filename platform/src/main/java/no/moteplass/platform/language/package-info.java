/** The three languages people read. */
@NullMarked
package no.moteplass.platform.language;

import org.jspecify.annotations.NullMarked;
