/** Who belongs where: leaders, their units, the programmes, the groups, and who waits for a seat. */
@NullMarked
package no.moteplass.groups;

import org.jspecify.annotations.NullMarked;
