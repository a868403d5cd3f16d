/** Takes both feeds in: what each event changes, and who plans the mails that follow. */
@NullMarked
package no.moteplass.notifications.intake;

import org.jspecify.annotations.NullMarked;
