/** Where a request was sent, and whom it comes from. */
@NullMarked
package no.moteplass.platform.arrival;

import org.jspecify.annotations.NullMarked;
