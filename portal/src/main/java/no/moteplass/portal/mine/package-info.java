/** Min side: what is asked of a person now, what comes, and the rest. */
@NullMarked
package no.moteplass.portal.mine;

import org.jspecify.annotations.NullMarked;
