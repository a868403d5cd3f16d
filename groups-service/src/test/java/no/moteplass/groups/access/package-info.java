/** Tests of what a caller may see and do. */
@NullMarked
package no.moteplass.groups.access;

import org.jspecify.annotations.NullMarked;
