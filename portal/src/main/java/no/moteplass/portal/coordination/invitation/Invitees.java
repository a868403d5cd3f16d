package no.moteplass.portal.coordination.invitation;

import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Leader;

/** What is said of those who cannot be invited, each by name. */
final class Invitees {

    private static final Pattern ONE = Pattern.compile("leaderIds\\[(\\d{1,4})]");

    private Invitees() {}

    /** Is it about people who were named, and not about all of them at once? */
    static boolean isAboutSome(Refusal refusal) {
        return refusal.violated().stream()
                .anyMatch(each -> ONE.matcher(field(each)).matches());
    }

    /** {@code Anna Aas (anna@example.org): Har allerede plass …}, in the order in which they were named. */
    static List<String> said(Refusal refusal, List<Leader> people) {
        return refusal.violated().stream()
                .map(each -> {
                    var one = ONE.matcher(field(each));
                    var about = Objects.requireNonNullElse(each.message(), "");
                    var index = one.matches() ? Integer.parseInt(one.group(1)) : people.size();
                    return index < people.size() ? named(people.get(index)) + ": " + about : about;
                })
                .toList();
    }

    private static String field(Refusal.Violation violation) {
        return Objects.requireNonNullElse(violation.field(), "");
    }

    private static String named(Leader person) {
        return person.email() == null ? person.name() : person.name() + " (" + person.email() + ")";
    }
}
