/** Making a group, and changing it. */
@NullMarked
package no.moteplass.portal.coordination.group;

import org.jspecify.annotations.NullMarked;
