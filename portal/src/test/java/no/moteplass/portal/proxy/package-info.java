/** The project's proxy file, run as in production. */
@NullMarked
package no.moteplass.portal.proxy;

import org.jspecify.annotations.NullMarked;
