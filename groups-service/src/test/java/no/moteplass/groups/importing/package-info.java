/** Tests of the import. */
@NullMarked
package no.moteplass.groups.importing;

import org.jspecify.annotations.NullMarked;
