/** Who leads, and whose turn it is, over HTTP. */
@NullMarked
package no.moteplass.sessions.facilitation.web;

import org.jspecify.annotations.NullMarked;
