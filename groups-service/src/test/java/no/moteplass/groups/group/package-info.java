/** Tests of groups and their states. */
@NullMarked
package no.moteplass.groups.group;

import org.jspecify.annotations.NullMarked;
