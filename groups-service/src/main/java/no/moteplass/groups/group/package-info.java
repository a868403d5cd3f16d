/** A group: what it is for, whom it is for, which state it is in, and whether one can sign up. */
@NullMarked
package no.moteplass.groups.group;

import org.jspecify.annotations.NullMarked;
