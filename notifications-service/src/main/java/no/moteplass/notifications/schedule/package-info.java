/** Series, sessions, who leads them and who answered, as sessions-service last said; and whose session is whose (S11). */
@NullMarked
package no.moteplass.notifications.schedule;

import org.jspecify.annotations.NullMarked;
