/** What text is safe to take in, to keep and to write out again. */
@NullMarked
package no.moteplass.platform.text;

import org.jspecify.annotations.NullMarked;
