/** What can change here. */
@NullMarked
package no.moteplass.sessions.change;

import org.jspecify.annotations.NullMarked;
