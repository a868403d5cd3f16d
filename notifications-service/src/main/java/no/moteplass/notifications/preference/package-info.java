/** What each person has chosen about their own messages. */
@NullMarked
package no.moteplass.notifications.preference;

import org.jspecify.annotations.NullMarked;
