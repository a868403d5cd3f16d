/** What only local mode has: sample sessions that lie in the past. */
@NullMarked
package no.moteplass.sessions.sampledata;

import org.jspecify.annotations.NullMarked;
