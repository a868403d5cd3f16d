/** What can be wrong with input, field by field; it knows nothing of how that is answered. */
@NullMarked
package no.moteplass.platform.validation;

import org.jspecify.annotations.NullMarked;
