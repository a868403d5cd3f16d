/** Who asks one confidential group after the other: tries that tell of others are limited, and coordinators see who makes them (P2). */
@NullMarked
package no.moteplass.groups.tries;

import org.jspecify.annotations.NullMarked;
