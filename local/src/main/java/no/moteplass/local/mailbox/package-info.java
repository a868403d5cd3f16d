/** Takes every mail that is sent, keeps it, and shows it as the receiver would see it. */
@NullMarked
package no.moteplass.local.mailbox;

import org.jspecify.annotations.NullMarked;
