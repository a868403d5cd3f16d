/** Which request a call or a line of the log belongs to, and what of it a trace through all services may tell. */
@NullMarked
package no.moteplass.platform.trace;

import org.jspecify.annotations.NullMarked;
