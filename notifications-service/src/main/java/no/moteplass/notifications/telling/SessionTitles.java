package no.moteplass.notifications.telling;

import java.time.ZoneId;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.schedule.SeriesFacts;
import no.moteplass.notifications.schedule.SessionFacts;

/** What a session is called to one person: of a confidential programme no more than "Samling" (P2). */
@ApplicationScoped
public class SessionTitles {

    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");

    public String title(Picture picture, @Nullable SessionFacts session, Recipient recipient) {
        var leads = session != null && picture.isLead(recipient.leader(), session.id());
        if (picture.group().confidential() || session == null) {
            return MessageTexts.of(recipient.language(), leads ? "session.leading" : "session.plain");
        }
        return leads
                ? MessageTexts.of(recipient.language(), "session.titled-leading", session.title())
                : session.title();
    }

    /** What a whole series is called. */
    String title(Picture picture, SeriesFacts series, Recipient recipient) {
        return picture.group().confidential() ? MessageTexts.of(recipient.language(), "session.plain") : series.title();
    }

    ZoneId zone(@Nullable SessionFacts session) {
        return session == null ? OSLO : session.zone();
    }
}
