/** What groups-service must be told before it starts. */
@NullMarked
package no.moteplass.groups.startup;

import org.jspecify.annotations.NullMarked;
