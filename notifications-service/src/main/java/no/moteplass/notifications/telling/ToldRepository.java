package no.moteplass.notifications.telling;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import no.moteplass.notifications.facts.SqlRepository;

/** What everybody was last told of their sessions, and which UIDs they have in their own calendars from us. */
@Singleton
public class ToldRepository extends SqlRepository {

    private static final String SELECT = """
            select *, before->>'state' as before_state, (before->>'starts_at')::timestamptz as before_start,
                (before->>'ends_at')::timestamptz as before_end, before->>'place' as before_place,
                before->>'link' as before_link
            from told where\s""";

    private static final String WRITE = """
            insert into told as t (leader_id, uid, recurrence_id, session_id, group_id, state, starts_at, ends_at,
                place, link, delivery_id, before)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, null)
            on conflict (leader_id, uid, recurrence_id) do update
            set session_id = excluded.session_id, group_id = excluded.group_id, state = excluded.state,
                starts_at = excluded.starts_at, ends_at = excluded.ends_at, place = excluded.place,
                link = excluded.link, delivery_id = excluded.delivery_id,
                before = jsonb_build_object('state', t.state, 'starts_at', t.starts_at, 'ends_at', t.ends_at,
                    'place', t.place, 'link', t.link, 'delivery_id', t.delivery_id)""";

    private static final String TAKE_BACK = """
            update told set state = before->>'state', starts_at = (before->>'starts_at')::timestamptz,
                ends_at = (before->>'ends_at')::timestamptz, place = before->>'place', link = before->>'link',
                delivery_id = (before->>'delivery_id')::uuid, before = null
            where delivery_id = ? and before is not null""";

    ToldRepository(AgroalDataSource database) {
        super(database);
    }

    /** What was told of some groups' sessions that had not begun then, as told. */
    List<Told> aheadIn(Collection<UUID> groups, Instant now) {
        return groups.isEmpty() ? List.of() : find("group_id = any (?) and starts_at > ?", groups, now);
    }

    List<Told> of(Collection<UUID> sessions, Collection<UUID> groups) {
        return sessions.isEmpty() ? List.of() : find("group_id = any (?) and session_id = any (?)", groups, sessions);
    }

    /** What one person was told of some sessions of a group, and of others that had not begun then, as told. */
    List<Told> toldTo(UUID leader, UUID group, Collection<UUID> sessions, Instant now) {
        return find(
                "leader_id = ? and group_id = ? and (starts_at > ? or session_id = any (?))",
                leader,
                group,
                now,
                sessions);
    }

    /** Whether a person has been told that a session takes place. */
    public boolean knows(UUID leader, String uid, String date) {
        return find("leader_id = ? and uid = ? and recurrence_id = ?", leader, uid, date).stream()
                .anyMatch(Told::scheduled);
    }

    /** What a mail told, or is about to tell. */
    List<Told> by(UUID delivery) {
        return find("delivery_id = ? order by starts_at", delivery);
    }

    void write(Told told) {
        update(
                WRITE,
                told.leader(),
                told.uid(),
                told.date(),
                told.session(),
                told.group(),
                told.scheduled() ? "SCHEDULED" : "CANCELLED",
                told.start(),
                told.end(),
                told.place(),
                told.link(),
                told.delivery());
    }

    /** The mail did not leave: what was told before it stands again. */
    void takeBack(UUID delivery) {
        update("delete from told where delivery_id = ? and before is null", delivery);
        update(TAKE_BACK, delivery);
    }

    void forget(UUID leader) {
        update("delete from told where leader_id = ?", leader);
        update("delete from invited_uid where leader_id = ?", leader);
    }

    /** Whether a UID stands in a person's own calendar from a mail of ours. */
    boolean isInvited(UUID leader, String uid) {
        return !query("select uid from invited_uid where leader_id = ? and uid = ?", row -> "", leader, uid)
                .isEmpty();
    }

    void invited(UUID leader, String uid) {
        update("insert into invited_uid (leader_id, uid) values (?, ?) on conflict do nothing", leader, uid);
    }

    private List<Told> find(String where, Object... arguments) {
        return query(SELECT + where, ToldRepository::told, arguments);
    }

    private static Told told(ResultSet row) throws SQLException {
        return new Told(
                id(row, "leader_id"),
                row.getString("uid"),
                row.getString("recurrence_id"),
                id(row, "session_id"),
                id(row, "group_id"),
                row.getString("state").equals("SCHEDULED"),
                instant(row, "starts_at"),
                instant(row, "ends_at"),
                row.getString("place"),
                row.getString("link"),
                row.getObject("delivery_id", UUID.class),
                before(row));
    }

    private static Told.@Nullable Before before(ResultSet row) throws SQLException {
        var state = row.getString("before_state");
        return state == null
                ? null
                : new Told.Before(
                        state.equals("SCHEDULED"),
                        at(row, "before_start"),
                        at(row, "before_end"),
                        row.getString("before_place"),
                        row.getString("before_link"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class))
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }
}
