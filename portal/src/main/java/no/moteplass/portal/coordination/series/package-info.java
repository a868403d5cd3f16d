/** Planning a group's sessions. */
@NullMarked
package no.moteplass.portal.coordination.series;

import org.jspecify.annotations.NullMarked;
