package no.moteplass.groups.group;

import no.moteplass.groups.catalogue.Programme;

/** A group with what is shown beside it. */
record GroupRow(Group group, Programme programme, Seats seats) {}
