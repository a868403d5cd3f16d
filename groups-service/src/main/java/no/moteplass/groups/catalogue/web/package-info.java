/** The catalogue over HTTP. */
@NullMarked
package no.moteplass.groups.catalogue.web;

import org.jspecify.annotations.NullMarked;
