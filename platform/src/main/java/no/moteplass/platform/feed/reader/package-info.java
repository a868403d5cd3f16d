/** How a service reads the others' feeds: each page applied in the transaction that moves the position. */
@NullMarked
package no.moteplass.platform.feed.reader;

import org.jspecify.annotations.NullMarked;
