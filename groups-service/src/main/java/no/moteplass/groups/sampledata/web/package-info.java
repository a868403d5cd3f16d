/** Backdating over HTTP, on the management port of local mode. */
@NullMarked
package no.moteplass.groups.sampledata.web;

import org.jspecify.annotations.NullMarked;
