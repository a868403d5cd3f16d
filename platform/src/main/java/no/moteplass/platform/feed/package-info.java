/** What a feed's source and its readers have in common: events, positions, and how both are written. */
@NullMarked
package no.moteplass.platform.feed;

import org.jspecify.annotations.NullMarked;
