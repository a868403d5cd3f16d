/** What is given to callers to bring back, and that they can neither read nor change. */
@NullMarked
package no.moteplass.platform.seal;

import org.jspecify.annotations.NullMarked;
