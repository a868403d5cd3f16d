/** Tries over HTTP, for coordinators. */
@NullMarked
package no.moteplass.groups.tries.web;

import org.jspecify.annotations.NullMarked;
