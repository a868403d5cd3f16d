/** Tests of the rules between a leader and a group. */
@NullMarked
package no.moteplass.groups.fitting;

import org.jspecify.annotations.NullMarked;
