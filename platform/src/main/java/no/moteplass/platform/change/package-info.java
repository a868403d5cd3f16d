/** The one way in which a change is recorded: written, published in the feed, and noted in the audit trail. */
@NullMarked
package no.moteplass.platform.change;

import org.jspecify.annotations.NullMarked;
