package no.moteplass.notifications.story;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.UnaryOperator;

import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance.Handle;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.core.WireMockConfiguration;

import io.agroal.api.AgroalDataSource;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import no.moteplass.notifications.dispatch.MailDispatcher;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;
import no.moteplass.platform.testing.PostgresResource;
import no.moteplass.platform.time.MovableClock;

/** What a test of this service begins with: an empty database, a clock to set, events to apply, and mails to read. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(Surroundings.class)
public abstract class Story {

    /** A Monday morning, long after the sending began. */
    protected static final LocalDateTime MONDAY = LocalDateTime.parse("2027-01-04T10:00");

    private static final List<String> TABLES = List.of(
            "leader",
            "programme",
            "meeting_group",
            "membership",
            "sign_up",
            "series",
            "session",
            "assignment",
            "response",
            "calendar_pull",
            "undelivered_offer",
            "delivery_attempt",
            "delivery_session",
            "delivery",
            "last_notified",
            "invited_uid",
            "preference",
            "audit_entry",
            "idempotent_request");

    protected static final WireMockServer OTHERS = others();

    @Inject
    @Any
    jakarta.enterprise.inject.Instance<FeedHandler> handlers;

    @Inject
    protected MovableClock clock;

    @Inject
    protected MailDispatcher dispatcher;

    @Inject
    protected AgroalDataSource database;

    private static @Nullable WireMockServer running;

    private static synchronized WireMockServer others() {
        if (running == null) {
            running = new WireMockServer(WireMockConfiguration.options()
                    .port(Integer.getInteger(Surroundings.HTTP))
                    .bindAddress("127.0.0.1"));
            running.start();
        }
        return running;
    }

    @BeforeEach
    void beginFresh() throws Exception {
        PostBox.open();
        PostBox.empty();
        OTHERS.resetAll();
        OTHERS.stubFor(com.github.tomakehurst.wiremock.client.WireMock.post("/token")
                .willReturn(com.github.tomakehurst.wiremock.client.WireMock.okJson(
                        "{\"access_token\":\"ours\",\"token_type\":\"Bearer\",\"expires_in\":3600}")));
        TABLES.forEach(table -> sql("delete from " + table));
        sql("delete from reminder_rule where scope <> 'CITY' or audience <> 'MEMBERS'");
        sql("update reminder_rule set offsets = 'P1D', version = 1");
        sql(
                "update feed_subscription set state = 'CURRENT', send_from = '2026-12-01T00:00:00Z', epoch = 'first', position = 0");
        itIs(MONDAY);
    }

    @AfterEach
    void backToNow() {
        clock.setOffset(Duration.ZERO);
    }

    /** Sets the clock to a time on the wall in Oslo. */
    protected void itIs(LocalDateTime local) {
        itIs(local.atZone(Events.OSLO).toInstant());
    }

    protected void itIs(Instant now) {
        clock.setOffset(Duration.between(Instant.now(), now));
    }

    protected void later(Duration time) {
        clock.setOffset(clock.offset().plus(time));
    }

    protected Instant now() {
        return clock.instant();
    }

    protected static Instant instant(String local) {
        return LocalDateTime.parse(local).atZone(Events.OSLO).toInstant();
    }

    protected static LocalDateTime local(String text) {
        return LocalDateTime.parse(text);
    }

    protected void groups(UnaryOperator<Events> change) {
        apply("groups", change.apply(Events.at(now())).list());
    }

    protected void sessions(UnaryOperator<Events> change) {
        apply("sessions", change.apply(Events.at(now())).list());
    }

    /** Applies a page as the feed's reader does: in one transaction. */
    protected void apply(String feed, List<FeedEvent> page) {
        QuarkusTransaction.requiringNew().run(() -> handler(feed).apply(page));
    }

    protected FeedHandler handler(String feed) {
        return handlers.handlesStream()
                .map(Handle::get)
                .filter(handler -> handler.name().equals(feed))
                .findFirst()
                .orElseThrow();
    }

    /** A moment passes, and what is due by then is sent. */
    protected void mailsLeave() {
        later(Duration.ofSeconds(2));
        dispatcher.sendDue(Duration.ofSeconds(20));
    }

    protected List<PostBox.Mail> mails(String name) {
        return PostBox.to(name + "@example.org");
    }

    protected List<String> subjects(String name) {
        return mails(name).stream().map(PostBox.Mail::subject).toList();
    }

    protected void sql(String statement) {
        try (var connection = database.getConnection();
                var run = connection.createStatement()) {
            run.execute(statement);
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }

    /** What the log says: kind and state of everything for a person, by due time. */
    protected List<String> log(String name) {
        return rows("select kind || ' ' || state from delivery where leader_id = '" + Events.id(name)
                + "' order by due_at, kind");
    }

    protected List<String> rows(String query) {
        try (var connection = database.getConnection();
                var run = connection.createStatement();
                var found = run.executeQuery(query)) {
            var rows = new java.util.ArrayList<String>();
            while (found.next()) {
                rows.add(found.getString(1));
            }
            return rows;
        } catch (SQLException failed) {
            throw new IllegalStateException(query, failed);
        }
    }

    /** Every row of every table, as one text. */
    protected String everythingKept() {
        var kept = new StringBuilder();
        for (var table : rows("select table_name from information_schema.tables where table_schema = 'public'"
                + " and table_type = 'BASE TABLE'")) {
            rows("select to_jsonb(t)::text from " + table + " t").forEach(kept::append);
        }
        return kept.toString();
    }

    protected static UUID id(String name) {
        return Events.id(name);
    }

    /** An active, confidential group with anna as its facilitator and these seats, from long ago. */
    protected void aGroup(String group, String... seats) {
        var since = instant("2026-12-20T09:00");
        groups(change -> {
            change.leader("anna", "nb").programme("refleksjon-forstelinje").group(group, "ACTIVE", true);
            change.member(group, "anna", null, null, List.of(Events.role("FACILITATOR", since)), null);
            for (var seat : seats) {
                change.leader(seat, "nb").seat(group, seat, since, null);
            }
            return change;
        });
    }

    /** Weekly Tuesdays at nine, from 12 January 2027 on. */
    protected static List<LocalDateTime> tuesdays(int count) {
        return java.util.stream.IntStream.range(0, count)
                .mapToObj(week -> LocalDateTime.parse("2027-01-12T09:00").plusWeeks(week))
                .toList();
    }

    protected void aSeries(String group, String series, List<LocalDateTime> dates) {
        sessions(change -> {
            change.series(group, series, "FREQ=WEEKLY;COUNT=" + dates.size(), dates);
            dates.forEach(date -> change.ofSeries(group, series, date, Map.of()));
            return change;
        });
    }
}
