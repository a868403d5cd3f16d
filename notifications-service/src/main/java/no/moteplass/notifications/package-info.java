/** What people are notified of, once and in time: who hears what of their groups and sessions, and how it reaches them. */
@NullMarked
package no.moteplass.notifications;

import org.jspecify.annotations.NullMarked;
