/** Claims what is due, sends it, and records what came of it. */
@NullMarked
package no.moteplass.notifications.dispatch;

import org.jspecify.annotations.NullMarked;
