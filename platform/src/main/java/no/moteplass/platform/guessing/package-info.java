/** Slows down who guesses secret addresses. */
@NullMarked
package no.moteplass.platform.guessing;

import org.jspecify.annotations.NullMarked;
