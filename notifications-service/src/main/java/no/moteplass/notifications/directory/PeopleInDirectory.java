package no.moteplass.notifications.directory;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.KnownPeople;
import no.moteplass.platform.identity.KnownPerson;

/** Who a token's key names, as far as groups-service has said. */
@ApplicationScoped
class PeopleInDirectory implements KnownPeople {

    private final DirectoryRepository directory;

    PeopleInDirectory(DirectoryRepository directory) {
        this.directory = directory;
    }

    @Override
    public Optional<KnownPerson> byKey(String key) {
        return directory.byPersonKey(key);
    }
}
