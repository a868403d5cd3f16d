package no.moteplass.groups.search;

import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.group.GroupState;

/**
 * What a list of groups is narrowed to; drafts are for those who make them.
 *
 * @param member who has a seat or a role there now
 * @param free whether a seat is neither taken nor held
 * @param closed whether it has ended
 */
public record GroupSearch(
        boolean withDrafts,
        @Nullable String programme,
        @Nullable LeadershipLevel level,
        @Nullable GroupState state,
        @Nullable Boolean signUpOpen,
        @Nullable String unit,
        @Nullable Area area,
        @Nullable String slot,
        @Nullable String query,
        @Nullable UUID member,
        @Nullable Boolean free,
        @Nullable Boolean closed) {}
