/** Tests of answers to offers, and of lapses. */
@NullMarked
package no.moteplass.groups.answers;

import org.jspecify.annotations.NullMarked;
