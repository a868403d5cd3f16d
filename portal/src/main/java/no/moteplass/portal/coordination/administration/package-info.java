/** Looking after a group: its state, its people, and who waits. */
@NullMarked
package no.moteplass.portal.coordination.administration;

import org.jspecify.annotations.NullMarked;
