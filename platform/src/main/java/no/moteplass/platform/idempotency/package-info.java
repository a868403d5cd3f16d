/** A request sent twice has its effect once. */
@NullMarked
package no.moteplass.platform.idempotency;

import org.jspecify.annotations.NullMarked;
