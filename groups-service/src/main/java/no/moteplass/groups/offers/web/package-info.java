/** Answers to offers over HTTP. */
@NullMarked
package no.moteplass.groups.offers.web;

import org.jspecify.annotations.NullMarked;
