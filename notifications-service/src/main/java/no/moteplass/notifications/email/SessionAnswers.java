package no.moteplass.notifications.email;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.message.SessionLine;

/** The two buttons by which a reader answers a session. */
@ApplicationScoped
public class SessionAnswers {

    private final ReaderLinks links;

    SessionAnswers(ReaderLinks links) {
        this.links = links;
    }

    public void to(EmailContentBuilder content, Recipient reader, SessionLine session) {
        var start = session.when().startsAt();
        content.button("button.coming", links.session(reader.leader(), session.id(), start, true), true);
        content.button("button.not-coming", links.session(reader.leader(), session.id(), start, false), false);
    }
}
