/** People, groups and who takes part in them, as groups-service last said. */
@NullMarked
package no.moteplass.sessions.directory;

import org.jspecify.annotations.NullMarked;
