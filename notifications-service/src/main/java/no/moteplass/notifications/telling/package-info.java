/** What to mail: the difference between what holds and what each person was last told. */
@NullMarked
package no.moteplass.notifications.telling;

import org.jspecify.annotations.NullMarked;
