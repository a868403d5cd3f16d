/** Tests of ended sessions. */
@NullMarked
package no.moteplass.groups.signout;

import org.jspecify.annotations.NullMarked;
