package no.moteplass.groups.enrolment;

import java.time.Instant;
import java.util.List;

/** What may be done with a sign-up now, as verbs, sorted. */
public final class SignUpActions {

    private SignUpActions() {}

    /**
     * By whoever answers for it.
     *
     * @param open whether the group takes people
     */
    public static List<String> ofOwner(SignUp signUp, boolean open, Instant now) {
        return switch (signUp.state()) {
            case OFFERED ->
                !open || signUp.expired(now)
                        ? List.of("decline", "withdraw")
                        : List.of("accept", "decline", "withdraw");
            case PLACED, WAITING -> List.of("withdraw");
            case DECLINED, LAPSED, WITHDRAWN -> List.of();
        };
    }

    /** By a coordinator who is not the person: a seat is taken back among the members. */
    public static List<String> ofCoordinator(SignUp signUp) {
        return switch (signUp.state()) {
            case WAITING, OFFERED -> List.of("withdraw");
            case PLACED, DECLINED, LAPSED, WITHDRAWN -> List.of();
        };
    }
}
