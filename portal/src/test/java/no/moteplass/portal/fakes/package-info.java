/** What stands in for the services and the sign-in server in tests. */
@NullMarked
package no.moteplass.portal.fakes;

import org.jspecify.annotations.NullMarked;
