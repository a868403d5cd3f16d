/** Who is reminded of a session, how long before, and at which moment that is. */
@NullMarked
package no.moteplass.notifications.reminder;

import org.jspecify.annotations.NullMarked;
