/** Choosing a language, and signing out. */
@NullMarked
package no.moteplass.portal.account;

import org.jspecify.annotations.NullMarked;
