/** Whose turn it is to lead. */
@NullMarked
package no.moteplass.sessions.facilitation;

import org.jspecify.annotations.NullMarked;
