/** Tests of Norwegian public holidays and working days. */
@NullMarked
package no.moteplass.platform.holidays;

import org.jspecify.annotations.NullMarked;
