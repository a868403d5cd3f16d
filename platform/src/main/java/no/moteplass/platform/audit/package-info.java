/** Who looked at what, and who changed what. */
@NullMarked
package no.moteplass.platform.audit;

import org.jspecify.annotations.NullMarked;
