/** The directory over HTTP. */
@NullMarked
package no.moteplass.groups.directory.web;

import org.jspecify.annotations.NullMarked;
