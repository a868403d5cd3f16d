/** Invitations over HTTP. */
@NullMarked
package no.moteplass.groups.invitation.web;

import org.jspecify.annotations.NullMarked;
