/** Starts the whole of Møteplass on one machine, without Docker: for trying it out, for development and for the tests of the whole. */
@NullMarked
package no.moteplass.local;

import org.jspecify.annotations.NullMarked;
