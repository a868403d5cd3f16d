/** The portal as people meet it: in a real browser, and over plain HTTP with a cookie. */
@NullMarked
package no.moteplass.e2e.browser;

import org.jspecify.annotations.NullMarked;
