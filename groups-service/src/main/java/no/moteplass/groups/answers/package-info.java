/** What people answer to an offer, and what becomes of an offer that nobody answers. */
@NullMarked
package no.moteplass.groups.answers;

import org.jspecify.annotations.NullMarked;
