package no.moteplass.groups.eligibility;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.eligibility.Roster.Attendee;
import no.moteplass.groups.eligibility.Roster.LiveSignUp;
import no.moteplass.groups.group.Group;

/** Loads rosters with the same few statements, however many the groups and the people are. */
@ApplicationScoped
class RosterRepository {

    /** Seats, held offers, facilitators, deputies, mentors and mentees, with where they come from. */
    private static final String ATTENDING = """
            select attends.group_id, attends.leader, leader.unit, bool_or(attends.holds_seat)
            from (
                select m.group_id, m.leader, m.seat as holds_seat from membership m
                where m.group_id = any(cast(:groups as uuid[])) and m.to_at is null
                  and (m.seat or exists (
                      select 1 from membership_role r
                      where r.membership = m.id and r.to_at is null
                        and r.role in ('FACILITATOR', 'DEPUTY_FACILITATOR', 'MENTOR', 'MENTEE')))
                union all
                select s.group_id, s.leader, true from sign_up s
                where s.group_id = any(cast(:groups as uuid[])) and s.state = 'OFFERED'
            ) attends
            join leader on leader.id = attends.leader
            group by attends.group_id, attends.leader, leader.unit
            order by attends.group_id, attends.leader
            """;

    /** The manager of each of these people, and of everybody above them. */
    private static final String MANAGERS = """
            with recursive link (person, manager) as (
                select id, manager from leader where id = any(cast(:people as uuid[])) and manager is not null
                union
                select leader.id, leader.manager from link join leader on leader.id = link.manager
                where leader.manager is not null
            )
            select person, manager from link
            """;

    record AttendingRow(UUID group, UUID leader, String unit, boolean holdsSeat) {}

    record SeatRow(UUID leader, boolean invited) {}

    record ManagerRow(UUID person, UUID manager) {}

    private final Session database;

    RosterRepository(Session database) {
        this.database = database;
    }

    /** What each of these groups asks of those who join it. */
    List<GroupTerms> terms(Collection<Group> groups) {
        if (groups.isEmpty()) {
            return List.of();
        }
        var codes = groups.stream().map(Group::programme).distinct().toList();
        var programmes = database.findMultiple(Programme.class, codes, SessionCheckMode.ENABLED).stream()
                .collect(toMap(Programme::code, each -> each));
        return groups.stream()
                .map(each -> GroupTerms.of(each, requireNonNull(programmes.get(each.programme()))))
                .toList();
    }

    /** The roster of each group, by its id, for these people. */
    Map<UUID, Roster> load(List<GroupTerms> groups, Collection<UUID> people, LocalDate day) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var asked = people(people);
        var signUps = signUps(people);
        var attending = attending(groups);
        var involved = new HashSet<>(people);
        attending.values().forEach(all -> all.forEach(each -> involved.add(each.person())));
        var chains = chains(involved);
        return groups.stream()
                .collect(toMap(
                        GroupTerms::group,
                        terms -> new Roster(
                                terms,
                                day,
                                asked,
                                attending.getOrDefault(terms.group(), List.of()),
                                chains,
                                signUps,
                                Set.of())));
    }

    /** The same where nobody asks who attends (G2, G5). */
    Map<UUID, Roster> loadWithoutOthers(List<GroupTerms> groups, UUID person, LocalDate day) {
        if (groups.isEmpty()) {
            return Map.of();
        }
        var asked = people(List.of(person));
        var signUps = signUps(List.of(person));
        var chains = ManagementChains.of(Map.of());
        return groups.stream()
                .collect(toMap(
                        GroupTerms::group,
                        terms -> new Roster(terms, day, asked, List.of(), chains, signUps, Set.of())));
    }

    private Map<UUID, Person> people(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return database.createSelectionQuery("""
                        select l.id, l.active, l.kind, l.level, l.unit, u.sector, l.inRoleSince
                        from Leader l join OrgUnit u on u.code = l.unit where l.id in :ids
                        """, Person.class).setParameterList("ids", ids).getResultList().stream()
                .collect(toMap(Person::id, each -> each));
    }

    private List<LiveSignUp> signUps(Collection<UUID> people) {
        if (people.isEmpty()) {
            return List.of();
        }
        return database.createSelectionQuery("""
                        select s.leader, s.groupId, s.programme from SignUp s
                        where s.leader in :people and s.state in (PLACED, WAITING, OFFERED)
                        """, LiveSignUp.class)
                .setParameterList("people", people)
                .getResultList();
    }

    private Map<UUID, List<Attendee>> attending(List<GroupTerms> groups) {
        return database
                .createNativeQuery(ATTENDING, AttendingRow.class)
                .setParameter("groups", groups.stream().map(GroupTerms::group).toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(groupingBy(
                        AttendingRow::group,
                        mapping(each -> new Attendee(each.leader(), each.unit(), each.holdsSeat()), toList())));
    }

    private ManagementChains chains(Collection<UUID> people) {
        if (people.isEmpty()) {
            return ManagementChains.of(Map.of());
        }
        return ManagementChains.of(database
                .createNativeQuery(MANAGERS, ManagerRow.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList()
                .stream()
                .collect(toMap(ManagerRow::person, ManagerRow::manager)));
    }

    /** Who sits in a group, and whether an invitation stood in for G2. */
    Map<UUID, Boolean> seats(UUID group) {
        return database.createSelectionQuery(
                        "select s.leader, s.invited from SignUp s where s.groupId = :group and s.state = PLACED",
                        SeatRow.class)
                .setParameter("group", group)
                .getResultStream()
                .collect(toMap(SeatRow::leader, SeatRow::invited));
    }

    /** The groups that any of these people are in, have an offer of or wait for, in an order in which they can be locked. */
    List<UUID> groupsOf(Collection<UUID> people) {
        return database.createNativeQuery("""
                        select m.group_id from membership m
                        where m.leader = any(cast(:people as uuid[])) and m.to_at is null
                        union
                        select s.group_id from sign_up s
                        where s.leader = any(cast(:people as uuid[])) and s.state in ('WAITING', 'OFFERED')
                        order by 1
                        """, UUID.class)
                .setParameter("people", people.toArray(UUID[]::new))
                .getResultList();
    }
}
