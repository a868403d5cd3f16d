/** What a caller may see of a group and do with it. */
@NullMarked
package no.moteplass.groups.access;

import org.jspecify.annotations.NullMarked;
