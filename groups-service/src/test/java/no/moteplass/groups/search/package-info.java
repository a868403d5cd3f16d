/** Tests of how groups are found. */
@NullMarked
package no.moteplass.groups.search;

import org.jspecify.annotations.NullMarked;
