/** Tests of erasing people. */
@NullMarked
package no.moteplass.groups.erasure;

import org.jspecify.annotations.NullMarked;
