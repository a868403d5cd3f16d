/** When a message may leave: quiet hours, and how long before a session. */
@NullMarked
package no.moteplass.notifications.timing;

import org.jspecify.annotations.NullMarked;
