/** What is offered: the programmes and the defaults they give their groups. */
@NullMarked
package no.moteplass.groups.catalogue;

import org.jspecify.annotations.NullMarked;
