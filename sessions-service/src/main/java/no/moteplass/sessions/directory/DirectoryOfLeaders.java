package no.moteplass.sessions.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.PersonFinder;

/** Finds the person behind a token: in what groups-service told, and on a miss by asking it. It alone binds. */
@ApplicationScoped
class DirectoryOfLeaders implements PersonFinder {

    private final KnownLeaderRepository leaders;
    private final GroupsService groups;

    DirectoryOfLeaders(KnownLeaderRepository leaders, GroupsService groups) {
        this.leaders = leaders;
        this.groups = groups;
    }

    @Override
    public Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer) {
        return leaders.byKey(key).or(() -> groups.whoAmI(bearer));
    }
}
