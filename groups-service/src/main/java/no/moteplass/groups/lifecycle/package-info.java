/** How a group opens, starts, pauses and closes, and what is flagged when it comes to depend on nobody or to break a rule (G6, G8). */
@NullMarked
package no.moteplass.groups.lifecycle;

import org.jspecify.annotations.NullMarked;
