/** Seats and roles that a coordinator gives or takes by hand, and deputies that a facilitator names. */
@NullMarked
package no.moteplass.groups.appointment;

import org.jspecify.annotations.NullMarked;
