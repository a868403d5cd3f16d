/** Which request, and which trace through all services, a call or a line of the log belongs to. */
@NullMarked
package no.moteplass.platform.trace;

import org.jspecify.annotations.NullMarked;
