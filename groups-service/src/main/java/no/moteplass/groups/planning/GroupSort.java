package no.moteplass.groups.planning;

import java.time.Instant;
import java.util.List;

import no.moteplass.groups.edge.Moment;

/** The orders in which groups are listed; the id settles ties. */
enum GroupSort {
    NAME("name"),
    CREATED_AT("createdAt");

    private final String member;

    GroupSort(String member) {
        this.member = member;
    }

    String member() {
        return member;
    }

    List<Object> key(GroupRow row) {
        var group = row.group();
        return switch (this) {
            case NAME -> List.of(group.name(), group.id());
            case CREATED_AT -> List.of(group.createdAt(), group.id());
        };
    }

    /** A key's first value, as the query compares it. */
    Object value(String text) {
        return switch (this) {
            case NAME -> text;
            case CREATED_AT -> Moment.storable(Instant.parse(text));
        };
    }
}
