/** Who comes and who does not. */
@NullMarked
package no.moteplass.sessions.response;

import org.jspecify.annotations.NullMarked;
