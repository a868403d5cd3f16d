/** Who may see, plan and change what. */
@NullMarked
package no.moteplass.sessions.access;

import org.jspecify.annotations.NullMarked;
