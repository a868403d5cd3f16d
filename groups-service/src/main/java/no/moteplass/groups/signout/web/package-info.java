/** Ended sessions over HTTP: one is reported, and asked for. */
@NullMarked
package no.moteplass.groups.signout.web;

import org.jspecify.annotations.NullMarked;
