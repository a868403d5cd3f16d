/** Tests of a group's states and changes. */
@NullMarked
package no.moteplass.groups.administration;

import org.jspecify.annotations.NullMarked;
