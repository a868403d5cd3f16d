package no.moteplass.platform.change;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;

/** Something that changes. */
@Entity(name = "planted_thing")
class PlantedThing {

    @Id
    UUID id = new UUID(0, 0);

    @Version
    long version;

    String name = "";

    protected PlantedThing() {}

    PlantedThing(UUID id, String name) {
        this.id = id;
        this.name = name;
    }
}
