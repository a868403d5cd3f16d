package no.moteplass.notifications.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.directory.KnownSignUp;
import no.moteplass.notifications.email.PlanFormatter;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Times;
import no.moteplass.notifications.snapshot.GroupNames;
import no.moteplass.notifications.snapshot.GroupPlans;
import no.moteplass.platform.language.Language;

/**
 * Says what an offer's link may do. While the offer is held it says when and where the group meets, as the mail does;
 * afterwards no more, for the hour of a confidential group is for those who are in it (P2).
 */
@ApplicationScoped
class DescribeOffer {

    /** How an offer stands: what is said of it, and the answer that it has. */
    private enum Standing {
        HELD("action.offer.text", DescribeAction.NONE),
        TAKEN("action.offer.taken", DescribeAction.ACCEPTED),
        LEFT("action.offer.left", DescribeAction.DECLINED),
        OVER("action.offer.over", "CANCELLED");

        private final String text;
        private final String answer;

        Standing(String text, String answer) {
            this.text = text;
            this.answer = answer;
        }

        /** By groups-service's word; with any other, of a later release too, there is no offer to answer. */
        static Standing of(KnownSignUp signUp) {
            return switch (signUp.state()) {
                case "OFFERED" -> HELD;
                case "PLACED" -> TAKEN;
                case "DECLINED" -> LEFT;
                default -> OVER;
            };
        }
    }

    private final GroupNames names;
    private final GroupPlans plans;
    private final Clock clock;

    DescribeOffer(GroupNames names, GroupPlans plans, Clock clock) {
        this.names = names;
        this.plans = plans;
        this.clock = clock;
    }

    Optional<LinkOutcome> of(ActionToken token, KnownSignUp signUp, Language language) {
        return names.find(signUp.group(), language).map(group -> of(token, signUp, group, language));
    }

    private LinkOutcome of(ActionToken token, KnownSignUp signUp, GroupName group, Language language) {
        var standing = Standing.of(signUp);
        var open = standing == Standing.HELD;
        var text = MessageTexts.of(
                language, standing.text, group.name(), group.programme(), Times.until(language, token.deadline()));
        return DescribeAction.shown(
                token,
                language,
                "action.offer",
                text,
                open ? details(group, language) : List.of(),
                standing.answer,
                open ? DescribeAction.choices(language, "button.take", "button.leave") : List.of());
    }

    private List<LinkOutcome.Detail> details(GroupName group, Language language) {
        var plan = plans.of(group.id(), clock.instant());
        return PlanFormatter.entry(plan, group.purpose(), language).lines().stream()
                .map(line -> new LinkOutcome.Detail(line.label(), line.text()))
                .toList();
    }
}
