/** How groups are made, changed, opened, started, paused and closed, and what is flagged when one comes to depend on nobody or to break a rule (G6, G8). */
@NullMarked
package no.moteplass.groups.administration;

import org.jspecify.annotations.NullMarked;
