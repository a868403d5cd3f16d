package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.group.Strength;

/** Who is and was in which group. */
@ApplicationScoped
public class MembershipRepository implements PanacheRepositoryBase<Membership, UUID> {

    private static final String ROWS = """
            select m.id, m.version, m.leader, l.givenName || ' ' || l.familyName, l.unit, u.name, m.seat,
                (select listagg(cast(r.role as String), ',') within group (order by cast(r.role as String))
                 from Membership held join held.roles r where held.id = m.id and r.toAt is null),
                m.fromAt
            from Membership m join Leader l on l.id = m.leader join OrgUnit u on u.code = l.unit
            where m.groupId = :group and m.toAt is null
            """;

    public Optional<Membership> current(UUID group, UUID leader) {
        return find("groupId = ?1 and leader = ?2 and toAt is null", group, leader)
                .firstResultOptional();
    }

    public List<Membership> current(UUID group) {
        return list("groupId = ?1 and toAt is null order by id", group);
    }

    /** Those of these people who sit in any group. */
    public List<UUID> seated(Collection<UUID> people) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(
                        "select distinct leader from membership where seat and leader = any(cast(:people as uuid[]))",
                        UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }

    /** Whether somebody who has left the directory still sits here. */
    public boolean hasInactiveSeat(UUID group) {
        return count(
                        "groupId = ?1 and seat and exists (select 1 from Leader l where l.id = leader and not l.active)",
                        group)
                > 0;
    }

    /** A page of those who are in a group now, in the order in which they came, with what is shown beside them. */
    public List<MemberRow> page(UUID group, @Nullable UUID after, int most) {
        var query = getEntityManager()
                .createQuery(ROWS + (after == null ? "" : " and m.id > :after") + " order by m.id", Tuple.class)
                .setParameter("group", group)
                .setMaxResults(most);
        if (after != null) {
            query.setParameter("after", after);
        }
        return query.getResultList().stream().map(MembershipRepository::row).toList();
    }

    /** One of them. */
    public Optional<MemberRow> row(UUID group, UUID leader) {
        return getEntityManager()
                .createQuery(ROWS + " and m.leader = :leader", Tuple.class)
                .setParameter("group", group)
                .setParameter("leader", leader)
                .getResultStream()
                .map(MembershipRepository::row)
                .findFirst();
    }

    private static MemberRow row(Tuple row) {
        return new MemberRow(
                row.get(0, UUID.class),
                row.get(1, Long.class),
                row.get(2, UUID.class),
                row.get(3, String.class),
                row.get(4, String.class),
                row.get(5, String.class),
                new Belonging(row.get(6, Boolean.class), GroupRole.named(row.get(7, String.class))),
                row.get(8, Instant.class));
    }

    public boolean holds(UUID group, UUID leader, Set<GroupRole> anyOf) {
        return current(group, leader)
                .filter(each -> each.heldRoles().stream().anyMatch(anyOf::contains))
                .isPresent();
    }

    /** How strong a group is now. A role of somebody who has left the directory counts for nothing (G8). */
    public Strength strength(UUID group) {
        var members = current(group);
        var people = leaders(members.stream().map(Membership::leader).toList());
        var sitting = members.stream()
                .filter(Membership::seat)
                .map(each -> Objects.requireNonNull(people.get(each.leader())))
                .toList();
        var active = members.stream()
                .filter(each ->
                        Objects.requireNonNull(people.get(each.leader())).active())
                .toList();
        return new Strength(
                sitting.size(),
                (int) sitting.stream().map(Leader::unit).distinct().count(),
                (int) sitting.stream()
                        .map(Leader::level)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count(),
                holding(active, GroupRole.FACILITATOR),
                holding(active, GroupRole.DEPUTY_FACILITATOR),
                holding(active, GroupRole.PURPOSE_OWNER));
    }

    private Map<UUID, Leader> leaders(Collection<UUID> ids) {
        return getEntityManager()
                .createQuery("from Leader where id in :ids", Leader.class)
                .setParameter("ids", ids)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Leader::id, each -> each));
    }

    private static int holding(List<Membership> members, GroupRole role) {
        return (int)
                members.stream().filter(each -> each.heldRoles().contains(role)).count();
    }
}
