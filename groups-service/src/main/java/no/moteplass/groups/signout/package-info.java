/** Which sessions at the portal have been ended, so that a copied cookie is worth nothing afterwards. */
@NullMarked
package no.moteplass.groups.signout;

import org.jspecify.annotations.NullMarked;
