/** Recurring sessions: a rule, its dates, and what is skipped. */
@NullMarked
package no.moteplass.sessions.series;

import org.jspecify.annotations.NullMarked;
