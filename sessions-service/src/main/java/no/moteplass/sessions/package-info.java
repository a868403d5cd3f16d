/** When groups meet, and who leads. */
@NullMarked
package no.moteplass.sessions;

import org.jspecify.annotations.NullMarked;
