package no.moteplass.platform.validation;

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
    List<Violation> violations();
}
