/** One meeting: when, where, who leads it, and what becomes of it. */
@NullMarked
package no.moteplass.sessions.session;

import org.jspecify.annotations.NullMarked;
