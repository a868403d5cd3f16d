/** Wrong input of every kind on everything that the services describe; last, since what is made at random may change what others need. */
@NullMarked
package no.moteplass.e2e.refusals;

import org.jspecify.annotations.NullMarked;
