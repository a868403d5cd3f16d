/** What can be wrong with input, field by field, said by whoever knows the rules; how it is answered is not known here. */
@NullMarked
package no.moteplass.platform.validation;

import org.jspecify.annotations.NullMarked;
