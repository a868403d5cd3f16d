/** The sign-in server seen from a service: who is asked for a token's worth, and what happens while it is away. */
@NullMarked
package no.moteplass.platform.signin;

import org.jspecify.annotations.NullMarked;
