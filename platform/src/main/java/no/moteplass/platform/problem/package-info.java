/** How a refusal or a fault is answered: one problem document, in the reader's language, from one mapping. */
@NullMarked
package no.moteplass.platform.problem;

import org.jspecify.annotations.NullMarked;
