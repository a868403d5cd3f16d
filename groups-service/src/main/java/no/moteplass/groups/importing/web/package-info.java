/** Imports over HTTP, and their report. */
@NullMarked
package no.moteplass.groups.importing.web;

import org.jspecify.annotations.NullMarked;
