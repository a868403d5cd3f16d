/** What the tests of every module share: a real database, tokens that the services trust, a clock to move, and the rules of the house. */
@NullMarked
package no.moteplass.platform.testing;

import org.jspecify.annotations.NullMarked;
