package no.moteplass.local.mailbox;

import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a test may do to the running applications from outside. */
public interface Controls {
    record Running(String name, String state, @Nullable Long pid) {}

    List<Running> list();

    /** Empty when there is none of that name. */
    Optional<Running> kill(String name);

    Optional<Running> start(String name);
}
