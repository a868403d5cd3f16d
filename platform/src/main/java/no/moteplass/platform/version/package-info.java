/** Versions of what can be edited, and the conditional requests that guard them. */
@NullMarked
package no.moteplass.platform.version;

import org.jspecify.annotations.NullMarked;
