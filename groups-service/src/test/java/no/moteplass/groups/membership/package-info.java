/** Tests of memberships. */
@NullMarked
package no.moteplass.groups.membership;

import org.jspecify.annotations.NullMarked;
