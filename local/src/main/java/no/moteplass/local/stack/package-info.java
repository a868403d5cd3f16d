/** Everything on one machine, started in the right order and stopped the other way round. */
@NullMarked
package no.moteplass.local.stack;

import org.jspecify.annotations.NullMarked;
