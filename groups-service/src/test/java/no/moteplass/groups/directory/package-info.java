/** Tests of the directory. */
@NullMarked
package no.moteplass.groups.directory;

import org.jspecify.annotations.NullMarked;
