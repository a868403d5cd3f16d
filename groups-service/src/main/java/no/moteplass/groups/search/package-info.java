/** Finding groups: what a list is narrowed to, in which order, and what is read beside each group. */
@NullMarked
package no.moteplass.groups.search;

import org.jspecify.annotations.NullMarked;
