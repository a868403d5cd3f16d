/** Units over HTTP. */
@NullMarked
package no.moteplass.groups.units.web;

import org.jspecify.annotations.NullMarked;
