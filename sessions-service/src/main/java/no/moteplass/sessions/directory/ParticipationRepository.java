package no.moteplass.sessions.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;

/** Who has or had which part in which group. */
@Singleton
public class ParticipationRepository extends JdbcRepository {

    private static final String UPSERT = """
            insert into known_membership (id, epoch, version, group_id, leader_id) values (?, ?, ?, ?, ?)
            on conflict on constraint pk_known_membership do update
            set epoch = excluded.epoch, version = excluded.version, group_id = excluded.group_id,
                leader_id = excluded.leader_id
            where known_membership.epoch <> excluded.epoch or known_membership.version < excluded.version
            """;
    private static final String INSERT = """
            insert into known_part (membership_id, group_id, leader_id, part, held_from, held_to, until_closing)
            values (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String COLUMNS = "leader_id, group_id, part, held_from, held_to, until_closing";

    ParticipationRepository(AgroalDataSource database) {
        super(database);
    }

    /** A membership with the epoch it was told in. */
    public record Told(String epoch, GroupEvents.Member member) {}

    /** Takes in what is newer than what is known. @return the memberships it changed */
    public List<GroupEvents.Member> apply(List<Told> told) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : told) {
            var member = each.member();
            rows.add(
                    new @Nullable Object[] {member.id(), each.epoch(), member.version(), member.group(), member.leader()
                    });
        }
        var applied = batch(UPSERT, rows);
        var changed = new LinkedHashMap<UUID, GroupEvents.Member>();
        for (var i = 0; i < applied.length; i++) {
            if (applied[i]) {
                changed.put(told.get(i).member().id(), told.get(i).member());
            }
        }
        if (!changed.isEmpty()) {
            replaceParts(changed);
        }
        return List.copyOf(changed.values());
    }

    private void replaceParts(Map<UUID, GroupEvents.Member> changed) {
        update("delete from known_part where membership_id = any (?)", Set.copyOf(changed.keySet()));
        var rows = new ArrayList<@Nullable Object[]>();
        changed.forEach((membership, member) -> member.parts()
                .forEach(part -> rows.add(new @Nullable Object[] {
                    membership, part.group(), part.leader(), part.kind(), part.from(), part.to(), part.untilClosing()
                })));
        batch(INSERT, rows);
    }

    /** Everybody who ever had a part in one of these groups, in the order they came. */
    public List<Participation> of(Collection<UUID> groups) {
        return list(
                "select " + COLUMNS + " from known_part where group_id = any (?) order by held_from, leader_id",
                ParticipationRepository::part,
                Set.copyOf(groups));
    }

    public List<Participation> of(UUID group, UUID leader) {
        return list(
                "select " + COLUMNS + " from known_part where leader_id = ? and group_id = ?",
                ParticipationRepository::part,
                leader,
                group);
    }

    /** The groups a person has a part in at a time. */
    public Set<UUID> groupsOf(UUID leader, Instant at) {
        return Set.copyOf(list(
                "select distinct group_id from known_part where leader_id = ? and held_from <= ? and (held_to is null or held_to > ?)",
                row -> id(row, "group_id"),
                leader,
                at,
                at));
    }

    /** Those who ever had a part in one of these groups. */
    public Set<UUID> leadersOf(Collection<UUID> groups) {
        return Set.copyOf(list(
                "select distinct leader_id from known_part where group_id = any (?)",
                row -> id(row, "leader_id"),
                Set.copyOf(groups)));
    }

    /** @return those who had a part that is forgotten */
    public Set<UUID> forgetOtherEpochs(String epoch) {
        return Set.copyOf(list(
                "delete from known_membership where epoch <> ? returning leader_id",
                row -> id(row, "leader_id"),
                epoch));
    }

    private static Participation part(ResultSet row) throws SQLException {
        var from = instant(row, "held_from");
        if (from == null) {
            throw new SQLException("a part has a beginning");
        }
        return new Participation(
                id(row, "leader_id"),
                id(row, "group_id"),
                ParticipationKind.valueOf(row.getString("part")),
                from,
                instant(row, "held_to"),
                row.getBoolean("until_closing"));
    }
}
