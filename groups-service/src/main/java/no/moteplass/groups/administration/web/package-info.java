/** A group's states over HTTP. */
@NullMarked
package no.moteplass.groups.administration.web;

import org.jspecify.annotations.NullMarked;
