/** The keyed marks of people who were erased: they keep a file from bringing somebody back, and tell nothing by themselves (P3). */
@NullMarked
package no.moteplass.groups.marks;

import org.jspecify.annotations.NullMarked;
