/** One session is planned, moved, described or cancelled. */
@NullMarked
package no.moteplass.sessions.scheduling;

import org.jspecify.annotations.NullMarked;
