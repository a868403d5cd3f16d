/** What stands between the portal and the sign-in server, which may be away. */
@NullMarked
package no.moteplass.portal.signin;

import org.jspecify.annotations.NullMarked;
