package no.moteplass.notifications.directory;

import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.KnownPeople;

/** Who a token's key names, as far as groups-service has said. */
@ApplicationScoped
class PeopleInDirectory implements KnownPeople {

    private final DirectoryRepository directory;

    PeopleInDirectory(DirectoryRepository directory) {
        this.directory = directory;
    }

    @Override
    public Optional<UUID> byKey(String key) {
        return directory.byPersonKey(key);
    }
}
