/** Calls to groups-service and sessions-service. */
@NullMarked
package no.moteplass.notifications.client;

import org.jspecify.annotations.NullMarked;
