/** Members over HTTP. */
@NullMarked
package no.moteplass.groups.appointment.web;

import org.jspecify.annotations.NullMarked;
