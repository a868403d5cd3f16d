/** The whole product from outside: four real processes, PostgreSQL, sign-in, SMTP and a browser. */
@NullMarked
package no.moteplass.e2e;

import org.jspecify.annotations.NullMarked;
