/** Keeps planning and claiming apart. */
@NullMarked
package no.moteplass.notifications.locking;

import org.jspecify.annotations.NullMarked;
