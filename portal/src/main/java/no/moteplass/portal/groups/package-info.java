/** Finding a group, reading about it, and getting or giving up a place. */
@NullMarked
package no.moteplass.portal.groups;

import org.jspecify.annotations.NullMarked;
