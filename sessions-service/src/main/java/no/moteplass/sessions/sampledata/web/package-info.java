/** Sample data over the management port. */
@NullMarked
package no.moteplass.sessions.sampledata.web;

import org.jspecify.annotations.NullMarked;
