/** Tests of the catalogue. */
@NullMarked
package no.moteplass.groups.catalogue;

import org.jspecify.annotations.NullMarked;
