package no.moteplass.groups.invitation;

import java.util.List;

import no.moteplass.groups.enrolment.SignUpReceipt;

/** The sign-ups that an invitation made. */
record Invitations(List<SignUpReceipt> items) {}
