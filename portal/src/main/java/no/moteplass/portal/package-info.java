/** The web pages of leaders, facilitators and coordinators, which keep nothing themselves. */
@NullMarked
package no.moteplass.portal;

import org.jspecify.annotations.NullMarked;
