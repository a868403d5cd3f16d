/** Inviting people: an offer to each, that holds a seat and stands in for the audience (G2). */
@NullMarked
package no.moteplass.groups.invitation;

import org.jspecify.annotations.NullMarked;
