/** People, groups, memberships and sign-ups, as groups-service tells them. */
@NullMarked
package no.moteplass.notifications.directory;

import org.jspecify.annotations.NullMarked;
