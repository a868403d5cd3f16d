package no.moteplass.groups.enrolment;

import java.util.List;

/** The sign-ups that an invitation made. */
record Invitations(List<SignUpReceipt> items) {}
