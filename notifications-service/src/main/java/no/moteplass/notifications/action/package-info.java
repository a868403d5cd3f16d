/** Answering from a mail without signing in: links bound to a person, an act and a deadline. */
@NullMarked
package no.moteplass.notifications.action;

import org.jspecify.annotations.NullMarked;
