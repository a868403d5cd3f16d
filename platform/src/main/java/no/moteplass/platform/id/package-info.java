/** Identifiers and digests. */
@NullMarked
package no.moteplass.platform.id;

import org.jspecify.annotations.NullMarked;
