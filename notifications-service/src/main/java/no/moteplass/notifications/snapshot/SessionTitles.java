package no.moteplass.notifications.snapshot;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.schedule.KnownSeries;
import no.moteplass.notifications.schedule.KnownSession;

/** What a session is called to one person: of a confidential programme no more than "Samling" (P2). */
public final class SessionTitles {

    private SessionTitles() {}

    public static String of(GroupSnapshot snapshot, @Nullable KnownSession session, Recipient recipient) {
        var leads = session != null && snapshot.isLead(recipient.leader(), session.id());
        if (snapshot.group().confidential() || session == null) {
            return MessageTexts.of(recipient.language(), leads ? "session.leading" : "session.plain");
        }
        return leads
                ? MessageTexts.of(recipient.language(), "session.titled-leading", session.title())
                : session.title();
    }

    /** What a whole series is called. */
    public static String of(GroupSnapshot snapshot, KnownSeries series, Recipient recipient) {
        return snapshot.group().confidential()
                ? MessageTexts.of(recipient.language(), "session.plain")
                : series.title();
    }
}
