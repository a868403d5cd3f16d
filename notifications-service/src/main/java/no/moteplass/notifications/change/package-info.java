/** What can be done here, by the names that the audit trail knows. */
@NullMarked
package no.moteplass.notifications.change;

import org.jspecify.annotations.NullMarked;
