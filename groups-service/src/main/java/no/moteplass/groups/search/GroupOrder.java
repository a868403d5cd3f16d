package no.moteplass.groups.search;

import java.time.Instant;
import java.util.List;

import no.moteplass.groups.values.Moment;

/** The orders in which groups are listed; the id settles ties. */
public enum GroupOrder {
    NAME("name"),
    CREATED_AT("createdAt");

    private final String member;

    GroupOrder(String member) {
        this.member = member;
    }

    public String member() {
        return member;
    }

    public List<Object> key(GroupRow row) {
        var group = row.group();
        return switch (this) {
            case NAME -> List.of(group.name(), group.id());
            case CREATED_AT -> List.of(group.createdAt(), group.id());
        };
    }

    /** A key's first value, as the query compares it. */
    public Object value(String text) {
        return switch (this) {
            case NAME -> text;
            case CREATED_AT -> Moment.storable(Instant.parse(text));
        };
    }
}
