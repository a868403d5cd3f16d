/** Tests of what only local mode has. */
@NullMarked
package no.moteplass.groups.sampledata;

import org.jspecify.annotations.NullMarked;
