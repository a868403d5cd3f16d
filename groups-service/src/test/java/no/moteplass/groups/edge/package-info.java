/** Tests of what every endpoint keeps to. */
@NullMarked
package no.moteplass.groups.edge;

import org.jspecify.annotations.NullMarked;
