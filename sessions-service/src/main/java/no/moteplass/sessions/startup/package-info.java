/** What sessions-service must be told before it starts. */
@NullMarked
package no.moteplass.sessions.startup;

import org.jspecify.annotations.NullMarked;
