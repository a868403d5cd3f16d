/** groups-service's feed is read, and what follows from it here is done. */
@NullMarked
package no.moteplass.sessions.groupfeed;

import org.jspecify.annotations.NullMarked;
