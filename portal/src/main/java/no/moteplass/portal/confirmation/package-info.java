/** Whether somebody is sure, before an act takes something from somebody. */
@NullMarked
package no.moteplass.portal.confirmation;

import org.jspecify.annotations.NullMarked;
