/** How long a page waits for the services: for each call, for all of them together, and not at all for one that hangs. */
@NullMarked
package no.moteplass.portal.services.patience;

import org.jspecify.annotations.NullMarked;
