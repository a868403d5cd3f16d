/** A small invented city for the tests: its events, its mail server, and the services it asks. */
@NullMarked
package no.moteplass.notifications.story;

import org.jspecify.annotations.NullMarked;
