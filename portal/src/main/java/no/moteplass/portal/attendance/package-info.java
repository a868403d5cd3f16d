/** The page on which whoever led a session says who came, or how many (S9). */
@NullMarked
package no.moteplass.portal.attendance;

import org.jspecify.annotations.NullMarked;
