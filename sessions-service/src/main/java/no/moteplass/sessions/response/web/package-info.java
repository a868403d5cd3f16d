/** Answers over HTTP. */
@NullMarked
package no.moteplass.sessions.response.web;

import org.jspecify.annotations.NullMarked;
