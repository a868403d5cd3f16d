/** Tests of seats and roles given by hand. */
@NullMarked
package no.moteplass.groups.appointment;

import org.jspecify.annotations.NullMarked;
