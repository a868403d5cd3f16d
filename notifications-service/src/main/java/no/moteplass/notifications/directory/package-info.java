/** People, groups, memberships and sign-ups, as groups-service last said. */
@NullMarked
package no.moteplass.notifications.directory;

import org.jspecify.annotations.NullMarked;
