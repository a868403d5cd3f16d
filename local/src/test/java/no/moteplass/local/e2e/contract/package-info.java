/** The services' own descriptions, read as somebody does who wants to send them everything that is wrong. */
@NullMarked
package no.moteplass.local.e2e.contract;

import org.jspecify.annotations.NullMarked;
