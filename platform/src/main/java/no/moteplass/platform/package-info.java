/** What all services need and no library gives. It knows no word of the domain. */
@NullMarked
package no.moteplass.platform;

import org.jspecify.annotations.NullMarked;
