/** Rules by which something recurs in local time (RFC 5545, 3.3.10), as far as this domain needs them. */
@NullMarked
package no.moteplass.platform.recurrence;

import org.jspecify.annotations.NullMarked;
