/** A person's own secret addresses over HTTP. */
@NullMarked
package no.moteplass.sessions.subscription.web;

import org.jspecify.annotations.NullMarked;
