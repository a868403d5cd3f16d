/** Links in mails over HTTP: shown by GET, done by POST. */
@NullMarked
package no.moteplass.notifications.action.web;

import org.jspecify.annotations.NullMarked;
