/** Choosing over HTTP. */
@NullMarked
package no.moteplass.notifications.preference.web;

import org.jspecify.annotations.NullMarked;
