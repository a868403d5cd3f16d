/** What keeps every answer and every form safe in a browser. */
@NullMarked
package no.moteplass.portal.safety;

import org.jspecify.annotations.NullMarked;
