/** The little that the launcher's own web pages share. */
@NullMarked
package no.moteplass.local.pages;

import org.jspecify.annotations.NullMarked;
