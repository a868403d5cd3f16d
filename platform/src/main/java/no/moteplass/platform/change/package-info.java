/** The one way in which a change is recorded: written, told to the feed's readers, and noted in the audit trail. */
@NullMarked
package no.moteplass.platform.change;

import org.jspecify.annotations.NullMarked;
