package no.moteplass.groups.group;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.hibernate.Session;
import org.hibernate.SessionCheckMode;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.directory.ManagementChainRepository;

/** The groups, with how full they are. */
@ApplicationScoped
public class GroupRepository implements PanacheRepositoryBase<Group, UUID> {

    /** The same as {@link Group#signUpOpen}. */
    public static final String WINDOW_OPEN = """
            (g.state in (OPEN, ACTIVE)
             and (p.enrolment = OPEN or g.window.signUpFrom is not null or g.window.signUpUntil is not null)
             and (g.window.signUpFrom is null or g.window.signUpFrom <= :now) and (g.window.signUpUntil is null or g.window.signUpUntil > :now))
            """;

    /** A group, and what it is an instance of. */
    public record WithProgramme(Group group, Programme programme) {}

    /** @param belongs whether whoever asks has a seat or a role in the group already */
    public record Standing(Programme programme, Seats seats, boolean belongs) {}

    private final ManagementChainRepository directory;

    GroupRepository(ManagementChainRepository directory) {
        this.directory = directory;
    }

    /**
     * The group, locked until the transaction ends: whoever changes its people or its size waits here. The directory is held
     * first, for a seat is judged by who leads whom, and a change of that is judged by who sits where.
     */
    public Optional<Group> lock(UUID id) {
        directory.share();
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** These groups; those that the transaction has read already are not read again. */
    public List<Group> known(Collection<UUID> ids) {
        return getEntityManager()
                .unwrap(Session.class)
                .findMultiple(Group.class, List.copyOf(ids), SessionCheckMode.ENABLED);
    }

    public Programme programmeOf(Group group) {
        return Objects.requireNonNull(getEntityManager().find(Programme.class, group.programme()));
    }

    /** A group with its programme; nothing is locked. */
    public Optional<WithProgramme> withProgramme(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select g, p from MeetingGroup g join Programme p on p.code = g.programme where g.id = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> new WithProgramme(row.get(0, Group.class), row.get(1, Programme.class)))
                .findFirst();
    }

    /** What stands of a group and somebody who asks for a seat in it; the group must be locked. */
    public Standing standing(Group group, UUID leader) {
        var row = getEntityManager()
                .createQuery("""
                        select p, s.maxSize, s.taken, s.held, s.waiting,
                            exists (select 1 from Membership m where m.groupId = s.groupId and m.leader = :leader and m.toAt is null)
                        from Programme p join GroupSeats s on s.groupId = :id where p.code = :programme
                        """, Tuple.class)
                .setParameter("id", group.id())
                .setParameter("programme", group.programme())
                .setParameter("leader", leader)
                .getSingleResult();
        return new Standing(row.get(0, Programme.class), seats(row, 1), row.get(5, Boolean.class));
    }

    public Seats seats(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select s.maxSize, s.taken, s.held, s.waiting from GroupSeats s where s.groupId = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> seats(row, 0))
                .findFirst()
                .orElseThrow();
    }

    private static Seats seats(Tuple row, int from) {
        return new Seats(
                row.get(from, Integer.class),
                row.get(from + 1, Integer.class),
                row.get(from + 2, Integer.class),
                row.get(from + 3, Integer.class));
    }

    /** Groups with a seat to take at once, of this programme first. */
    public List<Group> withFreeSeats(String programme, UUID except, Instant now, int most) {
        return getEntityManager()
                .createQuery("""
                        select g from MeetingGroup g
                        join Programme p on p.code = g.programme join GroupSeats s on s.groupId = g.id
                        where g.id <> :except and s.taken + s.held < s.maxSize and s.waiting = 0 and %s
                        order by case when g.programme = :programme then 0 else 1 end, g.name, g.id
                        """.formatted(WINDOW_OPEN), Group.class)
                .setParameter("except", except)
                .setParameter("programme", programme)
                .setParameter("now", now)
                .setMaxResults(most)
                .getResultList();
    }

    public List<Group> withContact(String email) {
        return list("lower(contact) = ?1 order by id", email.toLowerCase(Locale.ROOT));
    }

    /** A programme's groups that people are in or wait for, in an order in which they can be locked. */
    public List<UUID> runningOf(String programme) {
        return find(
                        "select id from MeetingGroup where programme = ?1 and state in (OPEN, ACTIVE, PAUSED) order by id",
                        programme)
                .project(UUID.class)
                .list();
    }

    /** The next number of a group's queue; the group must be locked. */
    public long nextNumber(UUID id) {
        var number = (Number) getEntityManager()
                .createNativeQuery(
                        "update group_seats set last_number = last_number + 1 where group_id = :id returning last_number")
                .setParameter("id", id)
                .getSingleResult();
        return number.longValue();
    }
}
