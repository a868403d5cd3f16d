/** The secret addresses from which a calendar program fetches a person's sessions. */
@NullMarked
package no.moteplass.portal.calendar;

import org.jspecify.annotations.NullMarked;
