/** Who is reminded and how long before: rules for the city, a programme or a group. */
@NullMarked
package no.moteplass.notifications.reminderrule;

import org.jspecify.annotations.NullMarked;
