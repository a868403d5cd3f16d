/** What a person wants to hear of, and when. */
@NullMarked
package no.moteplass.portal.preferences;

import org.jspecify.annotations.NullMarked;
