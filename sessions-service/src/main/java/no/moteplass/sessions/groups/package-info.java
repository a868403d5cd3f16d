/** What this service knows of groups, of who is in them, and so of who may see and change their sessions. */
@NullMarked
package no.moteplass.sessions.groups;

import org.jspecify.annotations.NullMarked;
