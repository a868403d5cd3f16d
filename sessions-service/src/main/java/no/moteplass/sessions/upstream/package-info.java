/** What groups-service tells, and what follows from it here. */
@NullMarked
package no.moteplass.sessions.upstream;

import org.jspecify.annotations.NullMarked;
