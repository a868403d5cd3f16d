/** Sessions over HTTP. */
@NullMarked
package no.moteplass.sessions.session.web;

import org.jspecify.annotations.NullMarked;
