package no.moteplass.notifications.email;

import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;

/** How a mail asks whether its reader comes. Whoever leads is there, and is not asked. */
@ApplicationScoped
public class SessionAnswers {

    private final ReaderLinks links;
    private final PortalPages pages;

    SessionAnswers(ReaderLinks links, PortalPages pages) {
        this.links = links;
        this.pages = pages;
    }

    /** The buttons below one session. */
    public void to(EmailContentBuilder content, Recipient reader, SessionLine session) {
        if (session.leads()) {
            content.button("button.session", pages.session(session.id()), true);
            return;
        }
        var start = session.when().startsAt();
        content.button("button.coming", links.session(reader.leader(), session.id(), start, true), true);
        content.button("button.not-coming", links.session(reader.leader(), session.id(), start, false), false);
    }

    /** What is said of answering, by its key: {@code asked} where the reader does not lead all of them. */
    public static String words(List<SessionLine> sessions, String asked) {
        return sessions.stream().allMatch(SessionLine::leads) ? "leading" : asked;
    }
}
