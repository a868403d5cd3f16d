/** What holds in a group now, and what each person was last notified of: mails follow from the difference. */
@NullMarked
package no.moteplass.notifications.snapshot;

import org.jspecify.annotations.NullMarked;
