/** Offering places to several people at once. */
@NullMarked
package no.moteplass.portal.coordination.invitation;

import org.jspecify.annotations.NullMarked;
