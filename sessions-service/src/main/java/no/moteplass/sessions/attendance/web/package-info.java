/** Who came to a session, over HTTP. */
@NullMarked
package no.moteplass.sessions.attendance.web;

import org.jspecify.annotations.NullMarked;
