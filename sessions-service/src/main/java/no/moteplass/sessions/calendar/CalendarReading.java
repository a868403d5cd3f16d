package no.moteplass.sessions.calendar;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HexFormat;
import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.platform.id.Digests;
import no.moteplass.platform.time.Oslo;
import no.moteplass.sessions.calendar.CalendarRenderingRepository.Found;
import no.moteplass.sessions.subscription.CalendarPulls;
import no.moteplass.sessions.subscription.Token;

/** A calendar program reads an address: what was written before, or written again if something changed. */
@ApplicationScoped
public class CalendarReading {

    private static final Duration USE_IS_NOTED_EVERY = Duration.ofMinutes(5);
    private static final int ETAG_LENGTH = 32;

    private final CalendarRenderingRepository renderings;
    private final PersonalCalendar calendar;
    private final CalendarPulls pulls;
    private final RecentCalendars recent;
    private final Clock clock;
    private final Duration grace;

    CalendarReading(
            CalendarRenderingRepository renderings,
            PersonalCalendar calendar,
            CalendarPulls pulls,
            RecentCalendars recent,
            Clock clock,
            @ConfigProperty(name = "moteplass.calendars.inactive-grace", defaultValue = "P7D") Duration grace) {
        this.renderings = renderings;
        this.calendar = calendar;
        this.pulls = pulls;
        this.recent = recent;
        this.clock = clock;
        this.grace = grace;
    }

    /**
     * What stands at an address; empty for a wrong one, and for one whose owner has long been inactive.
     *
     * @param knownEtag what the reader has already: of that no bytes are read
     * @param packed which form the reader takes
     */
    public Optional<RenderedCalendar> read(Token token, @Nullable String knownEtag, boolean packed) {
        var now = clock.instant();
        var before = recent.forgettings();
        var month = LocalDate.ofInstant(now, Oslo.ZONE).withDayOfMonth(1);
        var hash = token.hash();
        var read = renderings
                .find(hash, knownEtag == null ? "" : knownEtag, packed)
                .filter(found -> found.isOpen(now, grace))
                .map(found -> {
                    noteUse(found);
                    return found.fresh(month).orElseGet(() -> renderAgain(found, month));
                })
                .map(each -> packed ? each.alsoPacked() : each);
        read.ifPresent(each -> recent.keep(hash, each, now, before));
        return read;
    }

    private RenderedCalendar renderAgain(Found found, LocalDate month) {
        var bytes = calendar.render(found.subscription(), found.owner(), found.mask(), month);
        var etag = HexFormat.of().formatHex(Digests.sha256(bytes)).substring(0, ETAG_LENGTH);
        var rendered = new RenderedCalendar(
                        found.changes(), month, etag, modifiedAt(found.rendered(), etag), bytes, null)
                .alsoPacked();
        renderings.keep(found.subscription(), found.owner(), rendered);
        return rendered;
    }

    /** Whole seconds, as HTTP has them: what changes twice in a second is seen to. */
    private Instant modifiedAt(@Nullable RenderedCalendar before, String etag) {
        var now = clock.instant().truncatedTo(ChronoUnit.SECONDS);
        if (before == null) {
            return now;
        }
        if (before.etag().equals(etag)) {
            return before.modifiedAt();
        }
        var next = before.modifiedAt().plusSeconds(1);
        return now.isBefore(next) ? next : now;
    }

    private void noteUse(Found found) {
        var now = clock.instant();
        var last = found.lastUsedAt();
        if (last == null || last.plus(USE_IS_NOTED_EVERY).isBefore(now)) {
            QuarkusTransaction.requiringNew().run(() -> {
                renderings.used(found.subscription(), now);
                pulls.lookAgain(found.owner());
            });
        }
    }
}
