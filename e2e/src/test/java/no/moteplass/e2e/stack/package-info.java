/** The one running stack that all these tests share, and what a test says to it. */
@NullMarked
package no.moteplass.e2e.stack;

import org.jspecify.annotations.NullMarked;
