/** Tests of groups-service: over real HTTP, on a real PostgreSQL. */
@NullMarked
package no.moteplass.groups;

import org.jspecify.annotations.NullMarked;
