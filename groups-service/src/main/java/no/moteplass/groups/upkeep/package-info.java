/** What follows in groups when somebody in the directory goes inactive or changes: ended places, flags, offers to those who fit now. */
@NullMarked
package no.moteplass.groups.upkeep;

import org.jspecify.annotations.NullMarked;
