package no.moteplass.platform.validation;

import java.time.Clock;
import java.util.List;

/**
 * Input that has rules beyond those of its single fields: {@code @Valid} asks for them together with the fields' own
 * constraints, so that one answer names everything that is wrong.
 */
@FollowsCrossFieldRules
public interface CrossFieldRules {

    /**
     * What is wrong, each by the field it is told at; none if nothing is. Asked even where single fields are wrong: a
     * field that is required may be absent here.
     */
    default List<Violation> violations() {
        return List.of();
    }

    /** The same, where a rule depends on the time. */
    default List<Violation> violations(Clock clock) {
        return violations();
    }
}
