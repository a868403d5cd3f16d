package no.moteplass.portal.services;

import java.util.List;

import org.jspecify.annotations.Nullable;

/** What the reader may do with something now, as its service says in every answer. The portal keeps no rules of its own. */
public final class Actions {

    private Actions() {}

    public static boolean allow(@Nullable List<String> actions, String verb) {
        if (actions == null) {
            throw new IllegalStateException("an answer does not say what its reader may do");
        }
        return actions.contains(verb);
    }
}
