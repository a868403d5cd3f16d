/** The pages as a browser without a screen meets them, and as a real one does. */
@NullMarked
package no.moteplass.portal;

import org.jspecify.annotations.NullMarked;
