/** Calling another service: with the application's own token, and as part of the trace at hand. */
@NullMarked
package no.moteplass.platform.client;

import org.jspecify.annotations.NullMarked;
