/** Answering from a mail without signing in: links bound to a person, an action and a deadline. */
@NullMarked
package no.moteplass.notifications.action;

import org.jspecify.annotations.NullMarked;
