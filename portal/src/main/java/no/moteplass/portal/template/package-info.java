/** What templates say by key: texts, dates, lengths of time, icons and the row of seats. */
@NullMarked
package no.moteplass.portal.template;

import org.jspecify.annotations.NullMarked;
