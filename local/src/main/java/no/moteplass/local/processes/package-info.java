/** The four applications as processes of their own: started, watched, killed on purpose, stopped, and known again after a crash of the launcher. */
@NullMarked
package no.moteplass.local.processes;

import org.jspecify.annotations.NullMarked;
