/** Brings the invented city into the services through their own interfaces. */
@NullMarked
package no.moteplass.local.loading;

import org.jspecify.annotations.NullMarked;
