/** Which rules stand between a leader and a group (G2–G5, "apart"), and what a person hears of them (FIT). */
@NullMarked
package no.moteplass.groups.eligibility;

import org.jspecify.annotations.NullMarked;
