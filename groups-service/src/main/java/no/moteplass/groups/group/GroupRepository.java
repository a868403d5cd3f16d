package no.moteplass.groups.group;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

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

    public Programme programmeOf(Group group) {
        return Objects.requireNonNull(getEntityManager().find(Programme.class, group.programme()));
    }

    public Seats seats(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select s.maxSize, s.taken, s.held, s.waiting from GroupSeats s where s.groupId = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultList()
                .stream()
                .map(row -> new Seats(
                        row.get(0, Integer.class),
                        row.get(1, Integer.class),
                        row.get(2, Integer.class),
                        row.get(3, Integer.class)))
                .findFirst()
                .orElseThrow();
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
