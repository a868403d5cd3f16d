/** What a link in an e-mail opens, without signing in. */
@NullMarked
package no.moteplass.portal.links;

import org.jspecify.annotations.NullMarked;
