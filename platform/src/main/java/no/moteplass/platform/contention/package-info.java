/** What happens at one moment is done one after the other, and whoever asked is not told. */
@NullMarked
package no.moteplass.platform.contention;

import org.jspecify.annotations.NullMarked;
