/** How somebody is erased: what they hold ends, what names them goes, and sums remain (P3). */
@NullMarked
package no.moteplass.groups.erasure;

import org.jspecify.annotations.NullMarked;
