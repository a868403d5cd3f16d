/** Tests of sign-ups, offers and the queue. */
@NullMarked
package no.moteplass.groups.enrolment;

import org.jspecify.annotations.NullMarked;
