/** What can change in this service, by the names of the audit trail. */
@NullMarked
package no.moteplass.groups.change;

import org.jspecify.annotations.NullMarked;
