/** A rule that says no, as the HTTP edge answers it. */
@NullMarked
package no.moteplass.groups.eligibility.web;

import org.jspecify.annotations.NullMarked;
