/** Reading one's own data over HTTP. */
@NullMarked
package no.moteplass.notifications.owndata.web;

import org.jspecify.annotations.NullMarked;
