/** One session, and the answer to it. */
@NullMarked
package no.moteplass.portal.sessions;

import org.jspecify.annotations.NullMarked;
