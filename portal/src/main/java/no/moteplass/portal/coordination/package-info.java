/** The coordinator's pages: making groups, looking after them, planning their sessions. */
@NullMarked
package no.moteplass.portal.coordination;

import org.jspecify.annotations.NullMarked;
