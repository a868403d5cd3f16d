/** What other services told, kept as they told it: one row a subject, the latest version only. */
@NullMarked
package no.moteplass.notifications.facts;

import org.jspecify.annotations.NullMarked;
