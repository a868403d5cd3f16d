/** What notifications-service must be told before it starts. */
@NullMarked
package no.moteplass.notifications.startup;

import org.jspecify.annotations.NullMarked;
