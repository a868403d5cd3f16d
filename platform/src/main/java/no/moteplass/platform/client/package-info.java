/** What every client of another service's API is given: the token it calls with, and the trace it calls in. */
@NullMarked
package no.moteplass.platform.client;

import org.jspecify.annotations.NullMarked;
