package no.moteplass.groups.eligibility;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.directory.LeadershipLevel;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.eligibility.Roster.Attendee;
import no.moteplass.groups.eligibility.Roster.LiveSignUp;
import no.moteplass.groups.group.Group;

/** Loads rosters with the same few statements, however many the groups and the people are. */
@ApplicationScoped
class RosterRepository {

    /** Seats, held offers, facilitators, deputies, mentors and mentees, with where they come from and who is above them. */
    private static final String ATTENDING = """
            select attends.group_id, attends.leader, leader.unit, bool_or(attends.holds_seat) as holds_seat,
                array(select above.above from leader_above above where above.person = attends.leader) as above
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

    /** What the rules ask about people, who is above them, and their live sign-ups: one row for each of these, or one. */
    private static final String PEOPLE = """
            select l.id, l.active, l.kind, l.level, l.unit, u.sector, l.in_role_since,
                array(select above.above from leader_above above where above.person = l.id) as above,
                s.group_id, s.programme
            from leader l
            join org_unit u on u.code = l.unit
            left join sign_up s on s.leader = l.id and s.state in ('PLACED', 'WAITING', 'OFFERED')
            where l.id = any(cast(:people as uuid[]))
            """;

    private record AttendingRow(UUID group, Attendee attendee, Set<UUID> above) {}

    record SeatRow(UUID leader, boolean invited) {}

    /** Some people, as far as the rules ask about them whichever the group is. */
    private record Asked(Map<UUID, Person> people, Map<UUID, Set<UUID>> above, List<LiveSignUp> signUps) {}

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
        var asked = asked(people);
        var attending = attending(groups.stream()
                .filter(GroupTerms::dependOnOthers)
                .map(GroupTerms::group)
                .toList());
        var above = new HashMap<>(asked.above());
        attending.forEach(each -> above.put(each.attendee().person(), each.above()));
        var byGroup =
                attending.stream().collect(groupingBy(AttendingRow::group, mapping(AttendingRow::attendee, toList())));
        return rosters(groups, asked, ManagementChains.of(above), byGroup, day);
    }

    /** The same where nobody asks who attends (G2, G5). */
    Map<UUID, Roster> loadWithoutOthers(List<GroupTerms> groups, UUID person, LocalDate day) {
        return groups.isEmpty()
                ? Map.of()
                : rosters(groups, asked(List.of(person)), ManagementChains.of(Map.of()), Map.of(), day);
    }

    private static Map<UUID, Roster> rosters(
            List<GroupTerms> groups,
            Asked asked,
            ManagementChains chains,
            Map<UUID, List<Attendee>> attending,
            LocalDate day) {
        return groups.stream()
                .collect(toMap(
                        GroupTerms::group,
                        terms -> new Roster(
                                terms,
                                day,
                                asked.people(),
                                attending.getOrDefault(terms.group(), List.of()),
                                chains,
                                asked.signUps(),
                                Set.of())));
    }

    private Asked asked(Collection<UUID> ids) {
        var people = new HashMap<UUID, Person>();
        var above = new HashMap<UUID, Set<UUID>>();
        var signUps = new ArrayList<LiveSignUp>();
        if (ids.isEmpty()) {
            return new Asked(people, above, signUps);
        }
        for (var row : database.createNativeQuery(PEOPLE, Object[].class)
                .addScalar("id", UUID.class)
                .addScalar("active", Boolean.class)
                .addScalar("kind", String.class)
                .addScalar("level", String.class)
                .addScalar("unit", String.class)
                .addScalar("sector", String.class)
                .addScalar("in_role_since", LocalDate.class)
                .addScalar("above", UUID[].class)
                .addScalar("group_id", UUID.class)
                .addScalar("programme", String.class)
                .setParameter("people", ids.toArray(UUID[]::new))
                .getResultList()) {
            var id = (UUID) row[0];
            people.computeIfAbsent(id, unseen -> person(row));
            above.computeIfAbsent(id, unseen -> Set.of((UUID[]) row[7]));
            if (row[8] != null) {
                signUps.add(new LiveSignUp(id, (UUID) row[8], (String) row[9]));
            }
        }
        return new Asked(people, above, signUps);
    }

    private static Person person(Object[] row) {
        return new Person(
                (UUID) row[0],
                (Boolean) row[1],
                ParticipantKind.valueOf((String) row[2]),
                row[3] == null ? null : LeadershipLevel.valueOf((String) row[3]),
                (String) row[4],
                (String) row[5],
                (LocalDate) row[6]);
    }

    private List<AttendingRow> attending(List<UUID> groups) {
        return groups.isEmpty()
                ? List.of()
                : database.createNativeQuery(ATTENDING, Object[].class)
                        .addScalar("group_id", UUID.class)
                        .addScalar("leader", UUID.class)
                        .addScalar("unit", String.class)
                        .addScalar("holds_seat", Boolean.class)
                        .addScalar("above", UUID[].class)
                        .setTupleTransformer((row, names) -> new AttendingRow(
                                (UUID) row[0],
                                new Attendee((UUID) row[1], (String) row[2], (Boolean) row[3]),
                                Set.of((UUID[]) row[4])))
                        .setParameter("groups", groups.toArray(UUID[]::new))
                        .getResultList();
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
