/** What every page has in common: its frame, its language, and what it says when something goes wrong. */
@NullMarked
package no.moteplass.portal.page;

import org.jspecify.annotations.NullMarked;
