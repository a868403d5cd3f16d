/** Tests of members by hand. */
@NullMarked
package no.moteplass.groups.members;

import org.jspecify.annotations.NullMarked;
