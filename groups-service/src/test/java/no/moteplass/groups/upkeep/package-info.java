/** Tests of what follows when somebody in the directory changes. */
@NullMarked
package no.moteplass.groups.upkeep;

import org.jspecify.annotations.NullMarked;
