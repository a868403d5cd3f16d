package no.moteplass.portal.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** A page of a list. */
public record Items<T>(List<T> items, @Nullable String nextCursor) {

    public static <T> Items<T> none() {
        return new Items<>(List.of(), null);
    }
}
