/** A sign-in server for one machine: the sample people to choose from, and tokens for machine clients. */
@NullMarked
package no.moteplass.local.signin;

import org.jspecify.annotations.NullMarked;
