/** Who is calling: a person, a machine, or nobody we know. */
@NullMarked
package no.moteplass.platform.identity;

import org.jspecify.annotations.NullMarked;
