/** An invented city: its units, its leaders and their groups, always the same from one seed. */
@NullMarked
package no.moteplass.local.sample;

import org.jspecify.annotations.NullMarked;
