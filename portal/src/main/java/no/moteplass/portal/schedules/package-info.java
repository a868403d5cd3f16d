/** When and where groups meet, as the pages show it before one is in them. */
@NullMarked
package no.moteplass.portal.schedules;

import org.jspecify.annotations.NullMarked;
