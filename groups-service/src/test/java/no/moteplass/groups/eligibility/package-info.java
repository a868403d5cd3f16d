/** The rules between a leader and a group, by themselves and over whole directories. */
@NullMarked
package no.moteplass.groups.eligibility;

import org.jspecify.annotations.NullMarked;
