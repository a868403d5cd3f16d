package no.moteplass.notifications.message;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.Rhythm;

/**
 * When and where a group meets from now on, for somebody who is to decide whether to join.
 *
 * @param ahead its sessions by their start; empty where nothing is planned yet
 * @param rhythm how often, where it can be said in a few words
 */
public record GroupPlan(List<Meeting> ahead, @Nullable Rhythm rhythm) {

    public static final GroupPlan NONE = new GroupPlan(List.of(), null);

    /** One session. */
    public record Meeting(SessionLine.When when, SessionLine.Where where) {}

    public GroupPlan {
        ahead = List.copyOf(ahead);
    }

    public boolean isEmpty() {
        return ahead.isEmpty();
    }

    public Meeting next() {
        return ahead.getFirst();
    }

    /** What all its sessions agree in. */
    public <T> Optional<T> common(Function<Meeting, T> what) {
        var all = ahead.stream().map(what).distinct().limit(2).toList();
        return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
}
