/** Who came to a session: names in open programmes, a head count in confidential ones (S9). */
@NullMarked
package no.moteplass.sessions.attendance;

import org.jspecify.annotations.NullMarked;
