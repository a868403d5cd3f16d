/** Tests of offers. */
@NullMarked
package no.moteplass.groups.offers;

import org.jspecify.annotations.NullMarked;
