package no.moteplass.groups.search;

import java.time.Instant;
import java.util.List;

import no.moteplass.groups.values.Moment;

/** The orders in which groups are listed; the id settles ties. */
public enum GroupOrder {
    NAME("name"),
    CREATED_AT("createdAt"),
    /** What one may join first. Whoever goes on reading while places are taken may miss a group, or see it twice. */
    FIT("fit");

    private final String code;

    GroupOrder(String code) {
        this.code = code;
    }

    public String code() {
        return code;
    }

    /** How many values a key has. */
    public int parts() {
        return terms().size() + 1;
    }

    public List<Object> key(GroupRow row) {
        var group = row.group();
        return switch (this) {
            case NAME -> List.of(group.name(), group.id());
            case CREATED_AT -> List.of(group.createdAt(), group.id());
            case FIT -> List.of(row.part(), group.name(), group.id());
        };
    }

    /** A key's values, but for the id, as the query compares them. */
    public List<Object> values(List<String> key) {
        return switch (this) {
            case NAME -> List.of(key.getFirst());
            case CREATED_AT -> List.of(Moment.storable(Instant.parse(key.getFirst())));
            case FIT -> List.of(Integer.valueOf(key.getFirst()), key.get(1));
        };
    }

    /** What the query sorts by, before the id. */
    List<String> terms() {
        return switch (this) {
            case NAME -> List.of("g.name");
            case CREATED_AT -> List.of("g.createdAt");
            case FIT -> List.of(Fit.PART, "g.name");
        };
    }
}
