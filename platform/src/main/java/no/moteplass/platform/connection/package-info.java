/** What a connection may cost, and what is refused on it, before anybody knows whose it is. */
@NullMarked
package no.moteplass.platform.connection;

import org.jspecify.annotations.NullMarked;
