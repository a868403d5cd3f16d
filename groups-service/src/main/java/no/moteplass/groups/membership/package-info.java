/** Who sits in a group and which roles they hold, now and earlier. */
@NullMarked
package no.moteplass.groups.membership;

import org.jspecify.annotations.NullMarked;
