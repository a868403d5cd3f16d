/** Series, sessions and calendars, as sessions-service tells of them. */
@NullMarked
package no.moteplass.portal.services.sessions;

import org.jspecify.annotations.NullMarked;
