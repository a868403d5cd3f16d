package no.moteplass.groups.invitation.web;

import java.util.List;

import no.moteplass.groups.enrolment.web.SignUpReceipt;

/** The sign-ups that an invitation made. */
record Invitations(List<SignUpReceipt> items) {}
