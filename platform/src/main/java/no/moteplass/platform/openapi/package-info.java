/** What every service's description (OpenAPI 3.1) says: common answers and headers, and which members may be null. */
@NullMarked
package no.moteplass.platform.openapi;

import org.jspecify.annotations.NullMarked;
