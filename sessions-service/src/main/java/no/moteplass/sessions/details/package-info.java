/** When and where people meet, and what it is called. */
@NullMarked
package no.moteplass.sessions.details;

import org.jspecify.annotations.NullMarked;
