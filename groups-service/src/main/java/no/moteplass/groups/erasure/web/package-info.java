/** Erasing over HTTP. */
@NullMarked
package no.moteplass.groups.erasure.web;

import org.jspecify.annotations.NullMarked;
