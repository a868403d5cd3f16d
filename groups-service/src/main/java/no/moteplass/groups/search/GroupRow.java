package no.moteplass.groups.search;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.Seats;

/** A group with what is shown beside it. */
public record GroupRow(Group group, Programme programme, Seats seats) {}
