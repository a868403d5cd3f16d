/** What every answer carries and every request must keep to, whatever it is about. */
@NullMarked
package no.moteplass.platform.web;

import org.jspecify.annotations.NullMarked;
