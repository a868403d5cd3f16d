/** When a session is and how long it lasts: by the wall clock of its zone. */
@NullMarked
package no.moteplass.sessions.timing;

import org.jspecify.annotations.NullMarked;
