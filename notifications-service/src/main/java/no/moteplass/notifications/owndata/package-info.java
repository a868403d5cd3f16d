/** Everything this service holds about a person, for that person alone (P3). */
@NullMarked
package no.moteplass.notifications.owndata;

import org.jspecify.annotations.NullMarked;
