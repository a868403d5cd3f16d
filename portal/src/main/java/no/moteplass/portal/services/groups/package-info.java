/** The directory, the groups and who has a place in them, as groups-service tells of them. */
@NullMarked
package no.moteplass.portal.services.groups;

import org.jspecify.annotations.NullMarked;
