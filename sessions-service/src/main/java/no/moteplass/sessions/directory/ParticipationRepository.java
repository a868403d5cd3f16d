package no.moteplass.sessions.directory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedJson;

/** Who has or had which seat or role in which group. Rows change by groups-service's feed alone. */
@ApplicationScoped
public class ParticipationRepository {

    private static final String UPSERT = """
            insert into known_membership (id, epoch, version, group_id, leader_id)
            select id, :epoch, version, "group", leader
            from jsonb_to_recordset(cast(:members as jsonb)) as newer (id uuid, version bigint, "group" uuid, leader uuid)
            on conflict on constraint pk_known_membership do update
            set epoch = excluded.epoch, version = excluded.version, group_id = excluded.group_id,
                leader_id = excluded.leader_id
            where known_membership.epoch <> excluded.epoch or known_membership.version < excluded.version
            returning id
            """;
    private static final String INSERT = """
            insert into known_participation (membership_id, group_id, leader_id, kind, held_from, held_to, until_closing)
            select membership, "group", leader, kind, "from", "to", "untilClosing"
            from jsonb_to_recordset(cast(:participations as jsonb)) as newer (membership uuid, "group" uuid, leader uuid,
                kind text, "from" timestamptz, "to" timestamptz, "untilClosing" boolean)
            """;
    private static final String SELECT =
            "select leader_id, group_id, kind, held_from, held_to, until_closing from known_participation where ";

    private final Session entities;

    ParticipationRepository(Session entities) {
        this.entities = entities;
    }

    /** A row of the table. */
    private record Row(
            UUID leader,
            UUID group,
            String kind,
            Instant from,
            @Nullable Instant to,
            boolean untilClosing) {

        Participation participation() {
            return new Participation(leader, group, ParticipationKind.valueOf(kind), from, to, untilClosing);
        }
    }

    /** A new row, as it is sent to the database. */
    record NewRow(
            UUID membership,
            UUID leader,
            UUID group,
            ParticipationKind kind,
            Instant from,
            @Nullable Instant to,
            boolean untilClosing) {}

    /**
     * Takes in what is newer than what is known.
     *
     * @param epoch the life of the source's database that said so
     * @param members each membership once, the newest of what was said
     * @return whose memberships it changed
     */
    Set<UUID> apply(String epoch, Collection<GroupEvents.Member> members) {
        if (members.isEmpty()) {
            return Set.of();
        }
        var changed = Set.copyOf(entities.createNativeQuery(UPSERT, UUID.class)
                .setParameter("epoch", epoch)
                .setParameter("members", FeedJson.MAPPER.valueToTree(members).toString())
                .getResultList());
        var newer = members.stream().filter(each -> changed.contains(each.id())).toList();
        if (!newer.isEmpty()) {
            replace(newer);
        }
        return Set.copyOf(newer.stream().map(GroupEvents.Member::leader).toList());
    }

    private void replace(List<GroupEvents.Member> members) {
        entities.createNativeMutationQuery("delete from known_participation where membership_id = any (:memberships)")
                .setParameter(
                        "memberships",
                        members.stream().map(GroupEvents.Member::id).toArray(UUID[]::new))
                .executeUpdate();
        var rows = new ArrayList<NewRow>();
        for (var member : members) {
            for (var each : member.participations()) {
                rows.add(new NewRow(
                        member.id(),
                        each.leader(),
                        each.group(),
                        each.kind(),
                        each.from(),
                        each.to(),
                        each.untilClosing()));
            }
        }
        entities.createNativeMutationQuery(INSERT)
                .setParameter(
                        "participations", FeedJson.MAPPER.valueToTree(rows).toString())
                .executeUpdate();
    }

    /** Everybody who ever took part in one of these groups, in the order they came. */
    public List<Participation> of(Collection<UUID> groups) {
        return participations(
                entities.createNativeQuery(SELECT + "group_id = any (:groups) order by held_from, leader_id", Row.class)
                        .setParameter("groups", Set.copyOf(groups).toArray(UUID[]::new))
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList());
    }

    /** How a person takes or took part in some groups. */
    public List<Participation> of(Collection<UUID> groups, UUID leader) {
        return participations(
                entities.createNativeQuery(SELECT + "leader_id = :leader and group_id = any (:groups)", Row.class)
                        .setParameter("leader", leader)
                        .setParameter("groups", Set.copyOf(groups).toArray(UUID[]::new))
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList());
    }

    /** The groups in which these people have or had a seat or role. */
    Set<UUID> groupsOf(Collection<UUID> leaders) {
        return leaders.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(
                                "select distinct group_id from known_participation where leader_id = any (:leaders)",
                                UUID.class)
                        .setParameter("leaders", leaders.toArray(UUID[]::new))
                        .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                        .getResultList());
    }

    private static List<Participation> participations(List<Row> rows) {
        return rows.stream().map(Row::participation).toList();
    }

    /** @return those who took part in something that is forgotten */
    Set<UUID> forgetOtherEpochs(String epoch) {
        return Set.copyOf(entities.createNativeQuery(
                        "delete from known_membership where epoch <> :epoch returning leader_id", UUID.class)
                .setParameter("epoch", epoch)
                .getResultList());
    }
}
