/** The four applications as processes of their own: started, watched, killed on purpose, stopped. */
@NullMarked
package no.moteplass.local.processes;

import org.jspecify.annotations.NullMarked;
