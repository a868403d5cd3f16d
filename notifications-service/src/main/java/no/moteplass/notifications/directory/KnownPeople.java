package no.moteplass.notifications.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.upstream.GroupsService;
import no.moteplass.platform.identity.PersonFinder;

/** Finds who a token speaks for: in what was told, else by asking groups-service, which alone binds. */
@ApplicationScoped
class KnownPeople implements PersonFinder {

    private final DirectoryRepository directory;
    private final GroupsService groups;

    KnownPeople(DirectoryRepository directory, GroupsService groups) {
        this.directory = directory;
        this.groups = groups;
    }

    @Override
    public Optional<UUID> find(String key, @Nullable String trustedEmail, String bearer) {
        return directory.byPersonKey(key).or(() -> groups.personOf(bearer));
    }
}
