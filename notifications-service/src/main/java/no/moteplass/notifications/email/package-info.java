/** E-mails: their content in words, and how it is written as text, HTML and MIME. */
@NullMarked
package no.moteplass.notifications.email;

import org.jspecify.annotations.NullMarked;
