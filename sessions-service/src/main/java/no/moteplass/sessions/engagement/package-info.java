/** Who leads or is expected where at what time. */
@NullMarked
package no.moteplass.sessions.engagement;

import org.jspecify.annotations.NullMarked;
