/** Asking groups-service and sessions-service. */
@NullMarked
package no.moteplass.notifications.upstream;

import org.jspecify.annotations.NullMarked;
