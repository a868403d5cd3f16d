package no.moteplass.groups.search;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.Seats;
import no.moteplass.groups.membership.Belonging;

/**
 * A group with what is shown beside it.
 *
 * @param belonging what whoever asks has in it; nothing where they are not in it
 * @param part which part of a list by {@link GroupOrder#FIT} it stands in; in other orders always the first
 */
public record GroupRow(
        Group group,
        Programme programme,
        Seats seats,
        @Nullable Belonging belonging,
        int part) {}
