/** Single sessions are planned over HTTP. */
@NullMarked
package no.moteplass.sessions.scheduling.web;

import org.jspecify.annotations.NullMarked;
