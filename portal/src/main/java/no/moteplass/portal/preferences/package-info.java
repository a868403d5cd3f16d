/** What a person wants to be told, and when. */
@NullMarked
package no.moteplass.portal.preferences;

import org.jspecify.annotations.NullMarked;
