/** Who wants a seat, who waits, and how a freed seat is offered (G1, G7). */
@NullMarked
package no.moteplass.groups.enrolment;

import org.jspecify.annotations.NullMarked;
