/** Long lists in pages that survive inserts. */
@NullMarked
package no.moteplass.platform.paging;

import org.jspecify.annotations.NullMarked;
