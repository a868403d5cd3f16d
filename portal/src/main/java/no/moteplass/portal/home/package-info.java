/** The front page, and the pages that tell what this is. */
@NullMarked
package no.moteplass.portal.home;

import org.jspecify.annotations.NullMarked;
