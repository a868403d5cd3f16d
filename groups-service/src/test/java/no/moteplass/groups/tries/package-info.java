/** Tests of limits to asking. */
@NullMarked
package no.moteplass.groups.tries;

import org.jspecify.annotations.NullMarked;
