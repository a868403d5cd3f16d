package no.moteplass.groups.group;

import java.util.List;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Scope;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.platform.validation.Violation;

/** For whom a group is (G2): levels and kinds, and for a group of one unit or sector, which. */
@Embeddable
public record Audience(
        @Enumerated(EnumType.STRING) List<LeadershipLevel> levels,
        @Enumerated(EnumType.STRING) List<ParticipantKind> kinds,
        @Enumerated(EnumType.STRING) Scope scope,
        @Nullable String unit,
        @Nullable String sector) {

    /** Each level and kind once, in their own order. */
    public Audience {
        levels = levels.stream().distinct().sorted().toList();
        kinds = kinds.stream().distinct().sorted().toList();
    }

    /** A group of one sector or unit says which. */
    public List<Violation> violations() {
        return switch (scope) {
            case CITY -> List.of();
            case SECTOR -> required("sector", sector);
            case UNIT -> required("unit", unit);
        };
    }

    private static List<Violation> required(String field, @Nullable String given) {
        return given == null || given.isBlank() ? List.of(Violation.of(field, "required")) : List.of();
    }
}
