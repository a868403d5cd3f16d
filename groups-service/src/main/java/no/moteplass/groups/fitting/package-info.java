/** Which rules stand between a leader and a group (G2–G5), and what a person is told of them (FIT). */
@NullMarked
package no.moteplass.groups.fitting;

import org.jspecify.annotations.NullMarked;
