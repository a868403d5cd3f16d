/** The secret addresses people pull their sessions from, and who pulls. */
@NullMarked
package no.moteplass.sessions.subscription;

import org.jspecify.annotations.NullMarked;
