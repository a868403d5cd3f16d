/** Groups as coordinators make them and as everyone finds them. */
@NullMarked
package no.moteplass.groups.planning;

import org.jspecify.annotations.NullMarked;
