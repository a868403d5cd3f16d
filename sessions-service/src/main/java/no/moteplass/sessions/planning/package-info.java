/** Sessions are planned, one by one or as a series, and shown before they are saved. */
@NullMarked
package no.moteplass.sessions.planning;

import org.jspecify.annotations.NullMarked;
