/** Every kind of mail, to look at before anybody gets one. */
@NullMarked
package no.moteplass.notifications.email.web;

import org.jspecify.annotations.NullMarked;
