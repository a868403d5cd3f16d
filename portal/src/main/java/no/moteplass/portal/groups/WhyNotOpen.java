package no.moteplass.portal.groups;

import java.time.Instant;
import java.util.Objects;

import no.moteplass.portal.services.groups.Group;

/** Why a group takes no sign-ups now, in the words of its page. Whether it does, its service says. */
public enum WhyNotOpen {
    NOT_YET,
    OVER,
    BY_INVITATION,
    BY_ROUND,
    DRAFT,
    PAUSED,
    CLOSED,
    OTHER;

    static WhyNotOpen of(Group group, Instant now) {
        return switch (Objects.requireNonNullElse(group.state(), "")) {
            case "DRAFT" -> DRAFT;
            case "PAUSED" -> PAUSED;
            case "CLOSED" -> CLOSED;
            default -> byItsWindow(group, now);
        };
    }

    private static WhyNotOpen byItsWindow(Group group, Instant now) {
        var from = group.signUpFrom();
        var until = group.signUpUntil();
        if (from != null && from.toInstant().isAfter(now)) {
            return NOT_YET;
        }
        if (until != null && !until.toInstant().isAfter(now)) {
            return OVER;
        }
        return switch (Objects.requireNonNullElse(group.enrolment(), "")) {
            case "INVITATION" -> BY_INVITATION;
            case "INTAKE" -> BY_ROUND;
            default -> OTHER;
        };
    }
}
