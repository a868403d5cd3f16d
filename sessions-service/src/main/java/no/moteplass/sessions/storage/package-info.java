/** How plain SQL is asked here, where a query is more than finding an entity. */
@NullMarked
package no.moteplass.sessions.storage;

import org.jspecify.annotations.NullMarked;
