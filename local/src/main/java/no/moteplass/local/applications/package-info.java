/** The four applications of the stack: how each is started, whether it is ready, and what happens when one dies. */
@NullMarked
package no.moteplass.local.applications;

import org.jspecify.annotations.NullMarked;
