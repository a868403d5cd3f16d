/** Members as they are read and changed by hand: seats and roles. */
@NullMarked
package no.moteplass.groups.members;

import org.jspecify.annotations.NullMarked;
