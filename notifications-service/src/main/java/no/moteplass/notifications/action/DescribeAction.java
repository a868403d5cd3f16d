package no.moteplass.notifications.action;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.LeaderFacts;
import no.moteplass.notifications.directory.SignUpFacts;
import no.moteplass.notifications.facts.Fact;
import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.Times;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.ResponseFacts;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.notifications.schedule.SessionFacts;
import no.moteplass.notifications.telling.GroupNames;
import no.moteplass.platform.language.Language;

/** Says what a link may do. Opening it changes nothing: mail scanners follow links (N7). */
@ApplicationScoped
class DescribeAction {

    static final String ACCEPTED = "ACCEPTED";
    static final String DECLINED = "DECLINED";
    static final String STOP = "STOP";
    private static final String NONE = "NONE";

    private final ActionTokens tokens;
    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final Preferences preferences;
    private final GroupNames names;
    private final Clock clock;

    DescribeAction(
            ActionTokens tokens,
            DirectoryRepository directory,
            ScheduleRepository schedule,
            Preferences preferences,
            GroupNames names,
            Clock clock) {
        this.tokens = tokens;
        this.directory = directory;
        this.schedule = schedule;
        this.preferences = preferences;
        this.names = names;
        this.clock = clock;
    }

    @Transactional
    Acting of(String text) {
        var token = tokens.read(text);
        if (token.isEmpty()) {
            return new Acting.Forged();
        }
        var language =
                directory.leader(token.get().person()).map(LeaderFacts::reads).orElse(Language.NB);
        if (!clock.instant().isBefore(token.get().deadline())) {
            return new Acting.PastDeadline();
        }
        return switch (token.get().act()) {
            case SESSION_ANSWER ->
                schedule.session(token.get().subject())
                        .filter(session -> isTheirs(session, token.get().person()))
                        .<Acting>map(session -> session(token.get(), session, language))
                        .orElseGet(() -> new Acting.Outdated(null));
            case OFFER_ANSWER ->
                directory
                        .signUp(token.get().subject())
                        .flatMap(signUp -> offer(token.get(), signUp, language))
                        .orElseGet(() -> new Acting.Outdated(null));
            case UNSUBSCRIBE -> stop(token.get(), language);
        };
    }

    /** S11: who has left the group reads nothing more of its sessions, whatever links they keep (P2). */
    private boolean isTheirs(SessionFacts session, UUID person) {
        return schedule.assignments(Set.of(session.id())).stream()
                        .anyMatch(each -> each.it().leaders().contains(person))
                || directory.memberships(session.group(), person).stream()
                        .map(Fact::it)
                        .anyMatch(each -> each.attendsAt(session.start())
                                || (session.cancelledByClosing() && each.endedByClosing()));
    }

    private Acting session(ActionToken token, SessionFacts session, Language language) {
        var confidential = directory
                .group(session.group())
                .map(group -> group.confidential())
                .orElse(true);
        var title = confidential ? MessageTexts.of(language, "session.plain") : session.title();
        var when = Times.span(language, new SessionLine.When(session.startLocal(), session.duration(), session.zone()));
        var place = Optional.ofNullable(session.place()).orElse("");
        var text = place.isBlank()
                ? MessageTexts.of(language, "action.session.text", title, when)
                : MessageTexts.of(language, "action.session.text-place", title, when, place);
        if (session.isCancelled()) {
            return shown(
                    token,
                    language,
                    "action.session",
                    text + " " + MessageTexts.of(language, "action.session.off"),
                    "CANCELLED",
                    List.of());
        }
        var state = schedule.response(session.id(), token.person())
                .map(ResponseFacts::response)
                .orElse(NONE);
        return shown(
                token,
                language,
                "action.session",
                text,
                state,
                choices(language, "button.coming", "button.not-coming"));
    }

    private Optional<Acting> offer(ActionToken token, SignUpFacts signUp, Language language) {
        return names.find(signUp.group(), language).map(group -> offer(token, signUp, group, language));
    }

    private static Acting offer(ActionToken token, SignUpFacts signUp, GroupName group, Language language) {
        var open = signUp.isOffered();
        var key = switch (signUp.state()) {
            case "OFFERED" -> "action.offer.text";
            case "PLACED" -> "action.offer.taken";
            case "DECLINED" -> "action.offer.left";
            default -> "action.offer.over";
        };
        var text = MessageTexts.of(
                language, key, group.name(), group.programme(), Times.until(language, token.deadline()));
        var state = switch (signUp.state()) {
            case "PLACED" -> ACCEPTED;
            case "DECLINED" -> DECLINED;
            case "OFFERED" -> NONE;
            default -> "CANCELLED";
        };
        return shown(
                token,
                language,
                "action.offer",
                text,
                state,
                open ? choices(language, "button.take", "button.leave") : List.of());
    }

    private Acting stop(ActionToken token, Language language) {
        var stopped = !preferences.of(token.person()).wants(MessageKind.SESSION_REMINDER);
        return shown(
                token,
                language,
                "action.stop",
                MessageTexts.of(language, stopped ? "action.stop.stopped" : "action.stop.text"),
                stopped ? "STOPPED" : NONE,
                stopped
                        ? List.of()
                        : List.of(new ActionShown.Choice(STOP, MessageTexts.of(language, "action.stop.choice"))));
    }

    private static List<ActionShown.Choice> choices(Language language, String yes, String no) {
        return List.of(
                new ActionShown.Choice(ACCEPTED, MessageTexts.of(language, yes)),
                new ActionShown.Choice(DECLINED, MessageTexts.of(language, no)));
    }

    private static Acting shown(
            ActionToken token,
            Language language,
            String key,
            String text,
            String state,
            List<ActionShown.Choice> choices) {
        var first = !token.yes() && choices.size() > 1 ? choices.reversed() : choices;
        return new Acting.Shown(new ActionShown(
                token.act(),
                language,
                MessageTexts.of(language, key + ".heading"),
                text,
                token.deadline(),
                state,
                first.isEmpty() ? null : first.getFirst().answer(),
                List.copyOf(first)));
    }
}
