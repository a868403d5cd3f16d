/** Groups over HTTP, as the reader may see them. */
@NullMarked
package no.moteplass.groups.group.web;

import org.jspecify.annotations.NullMarked;
