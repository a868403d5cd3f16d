/**
 * How tests ask the application over HTTP: the JDK's client, Jackson and Hamcrest, and nothing that compiles a script for
 * each thing that is looked at (that was two fifths of the CPU of all tests).
 */
@NullMarked
package no.moteplass.platform.testing.http;

import org.jspecify.annotations.NullMarked;
