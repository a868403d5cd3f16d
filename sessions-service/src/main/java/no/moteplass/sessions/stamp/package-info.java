/** How calendars learn that they must be written anew. */
@NullMarked
package no.moteplass.sessions.stamp;

import org.jspecify.annotations.NullMarked;
