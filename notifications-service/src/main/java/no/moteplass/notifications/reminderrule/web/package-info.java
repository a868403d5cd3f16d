/** Reminder rules over HTTP. */
@NullMarked
package no.moteplass.notifications.reminderrule.web;

import org.jspecify.annotations.NullMarked;
