/** When and where a group usually meets, told before one is in it: no more exactly than the one who asks may know. */
@NullMarked
package no.moteplass.sessions.schedule;

import org.jspecify.annotations.NullMarked;
