/** What is shown where there is no page to show, and where a form goes that could not be taken. */
@NullMarked
package no.moteplass.portal.errors;

import org.jspecify.annotations.NullMarked;
