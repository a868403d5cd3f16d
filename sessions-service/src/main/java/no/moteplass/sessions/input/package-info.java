/** How what people send is read: what is wrong with it is collected, field by field. */
@NullMarked
package no.moteplass.sessions.input;

import org.jspecify.annotations.NullMarked;
