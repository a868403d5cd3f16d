/** How a service tells the others what happened, and how it reads what they tell. */
@NullMarked
package no.moteplass.platform.feed;

import org.jspecify.annotations.NullMarked;
