/** Everybody who can be in a group: who they are, where they work, and who leads them. */
@NullMarked
package no.moteplass.groups.directory;

import org.jspecify.annotations.NullMarked;
