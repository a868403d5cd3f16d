/** Tests of a group's life. */
@NullMarked
package no.moteplass.groups.lifecycle;

import org.jspecify.annotations.NullMarked;
