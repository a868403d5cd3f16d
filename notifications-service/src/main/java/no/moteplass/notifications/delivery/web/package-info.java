/** The delivery log over HTTP. */
@NullMarked
package no.moteplass.notifications.delivery.web;

import org.jspecify.annotations.NullMarked;
