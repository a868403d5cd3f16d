/** Schedules of groups over HTTP. */
@NullMarked
package no.moteplass.sessions.schedule.web;

import org.jspecify.annotations.NullMarked;
