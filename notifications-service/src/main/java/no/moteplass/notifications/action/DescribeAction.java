package no.moteplass.notifications.action;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownGroup;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.SessionLine;
import no.moteplass.notifications.message.Times;
import no.moteplass.notifications.preference.Preferences;
import no.moteplass.notifications.schedule.KnownResponse;
import no.moteplass.notifications.schedule.KnownSession;
import no.moteplass.notifications.schedule.ScheduleRepository;
import no.moteplass.platform.language.Language;

/** Says what a link may do. Opening it changes nothing: mail scanners follow links (N7). */
@ApplicationScoped
public class DescribeAction {

    static final String ACCEPTED = "ACCEPTED";
    static final String DECLINED = "DECLINED";
    static final String STOP = "STOP";
    static final String NONE = "NONE";

    private final ReadLink link;
    private final DirectoryRepository directory;
    private final ScheduleRepository schedule;
    private final Preferences preferences;
    private final DescribeOffer offers;

    DescribeAction(
            ReadLink link,
            DirectoryRepository directory,
            ScheduleRepository schedule,
            Preferences preferences,
            DescribeOffer offers) {
        this.link = link;
        this.directory = directory;
        this.schedule = schedule;
        this.preferences = preferences;
        this.offers = offers;
    }

    @Transactional
    public LinkOutcome of(String text) {
        return switch (link.of(text)) {
            case ReadLink.Reading.DoesNot(var why) -> why;
            case ReadLink.Reading.Works(var token, var language) -> of(token, language);
        };
    }

    private LinkOutcome of(ActionToken token, Language language) {
        return switch (token.action()) {
            case SESSION_ANSWER ->
                schedule.session(token.subject())
                        .filter(session -> isTheirs(session, token.person()))
                        .<LinkOutcome>map(session -> session(token, session, language))
                        .orElseGet(() -> new LinkOutcome.Outdated(null));
            case OFFER_ANSWER ->
                directory
                        .signUp(token.subject())
                        .flatMap(signUp -> offers.of(token, signUp, language))
                        .orElseGet(() -> new LinkOutcome.Outdated(null));
            case UNSUBSCRIBE -> stop(token, language);
        };
    }

    /** S11: who has left the group reads nothing more of its sessions, whatever links they keep (P2). */
    private boolean isTheirs(KnownSession session, UUID person) {
        return schedule.assignments(Set.of(session.id())).stream()
                        .anyMatch(each -> each.leaders().contains(person))
                || directory.memberships(session.group(), person).stream()
                        .anyMatch(each -> each.attendsAt(session.start())
                                || (session.cancelledByClosing() && each.endedByClosing()));
    }

    private LinkOutcome session(ActionToken token, KnownSession session, Language language) {
        var confidential =
                directory.group(session.group()).map(KnownGroup::confidential).orElse(true);
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
                .map(KnownResponse::response)
                .orElse(NONE);
        return shown(
                token,
                language,
                "action.session",
                text,
                state,
                choices(language, "button.coming", "button.not-coming"));
    }

    private LinkOutcome stop(ActionToken token, Language language) {
        var stopped = !preferences.of(token.person()).wants(MessageKind.SESSION_REMINDER);
        return shown(
                token,
                language,
                "action.stop",
                MessageTexts.of(language, stopped ? "action.stop.stopped" : "action.stop.text"),
                stopped ? "STOPPED" : NONE,
                stopped
                        ? List.of()
                        : List.of(new LinkOutcome.Choice(STOP, MessageTexts.of(language, "action.stop.choice"))));
    }

    static List<LinkOutcome.Choice> choices(Language language, String yes, String no) {
        return List.of(
                new LinkOutcome.Choice(ACCEPTED, MessageTexts.of(language, yes)),
                new LinkOutcome.Choice(DECLINED, MessageTexts.of(language, no)));
    }

    private static LinkOutcome shown(
            ActionToken token,
            Language language,
            String key,
            String text,
            String state,
            List<LinkOutcome.Choice> choices) {
        return shown(token, language, key, text, List.of(), state, choices);
    }

    static LinkOutcome shown(
            ActionToken token,
            Language language,
            String key,
            String text,
            List<LinkOutcome.Detail> details,
            String state,
            List<LinkOutcome.Choice> choices) {
        var first = !token.yes() && choices.size() > 1 ? choices.reversed() : choices;
        return new LinkOutcome.Shown(
                token.action(),
                language,
                MessageTexts.of(language, key + ".heading"),
                text,
                details,
                token.deadline(),
                state,
                first.isEmpty() ? null : first.getFirst().answer(),
                first);
    }
}
