/** How an offered seat is accepted, declined, given up, or lapses (G7). */
@NullMarked
package no.moteplass.groups.offers;

import org.jspecify.annotations.NullMarked;
