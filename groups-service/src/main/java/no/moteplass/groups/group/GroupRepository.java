package no.moteplass.groups.group;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import no.moteplass.groups.catalogue.Programme;

/** The groups, with how full they are. */
@ApplicationScoped
public class GroupRepository implements PanacheRepositoryBase<Group, UUID> {

    private static final String ROWS = """
            select g, p, s.maxSize, s.taken, s.held, s.waiting from MeetingGroup g
            join Programme p on p.code = g.programme join GroupSeats s on s.groupId = g.id
            """;

    /** The same as {@link Group#signUpOpen}. */
    private static final String WINDOW_OPEN = """
            (g.state in (OPEN, ACTIVE)
             and (p.enrolment = OPEN or g.signUpFrom is not null or g.signUpUntil is not null)
             and (g.signUpFrom is null or g.signUpFrom <= :now) and (g.signUpUntil is null or g.signUpUntil > :now))
            """;

    /** A place in the list: the sort's value and the id. */
    record Place(Object value, UUID id) {}

    /** The group, locked until the transaction ends: whoever changes its people or its size waits here. */
    public Optional<Group> lock(UUID id) {
        return Optional.ofNullable(findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    public Seats seats(UUID id) {
        return getEntityManager()
                .createQuery(
                        "select s.maxSize, s.taken, s.held, s.waiting from GroupSeats s where s.groupId = :id",
                        Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(row -> seats(row, 0))
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

    /** The next number of a group's queue; the group must be locked. */
    public long nextNumber(UUID id) {
        var number = (Number) getEntityManager()
                .createNativeQuery(
                        "update group_seats set last_number = last_number + 1 where group_id = :id returning last_number")
                .setParameter("id", id)
                .getSingleResult();
        return number.longValue();
    }

    Optional<GroupRow> row(UUID id) {
        return getEntityManager()
                .createQuery(ROWS + " where g.id = :id", Tuple.class)
                .setParameter("id", id)
                .getResultStream()
                .map(GroupRepository::row)
                .findFirst();
    }

    List<GroupRow> search(GroupFilter filter, GroupSort sort, @Nullable Place after, Instant now, int most) {
        var values = new HashMap<String, Object>();
        var where = conditions(filter, now, values);
        if (after != null) {
            where.append(" and (g.%s, g.id) > (:value, :id)".formatted(sort.member()));
            values.putAll(Map.of("value", after.value(), "id", after.id()));
        }
        var query = getEntityManager()
                .createQuery(ROWS + where + " order by g.%s, g.id".formatted(sort.member()), Tuple.class)
                .setMaxResults(most);
        values.forEach(query::setParameter);
        return query.getResultList().stream().map(GroupRepository::row).toList();
    }

    private static StringBuilder conditions(GroupFilter filter, Instant now, Map<String, Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        if (!filter.withDrafts()) {
            where.append(" and g.state <> DRAFT");
        }
        equal(where, values, "programme", filter.programme());
        equal(where, values, "state", filter.state());
        equal(where, values, "unit", filter.unit());
        equal(where, values, "area", filter.area());
        if (filter.level() != null) {
            where.append(" and array_position(g.levels, :level) > 0");
            values.put("level", filter.level().name());
        }
        if (filter.slot() != null) {
            where.append(" and array_position(g.slots, :slot) > 0");
            values.put("slot", filter.slot());
        }
        if (filter.query() != null) {
            where.append(
                    " and (lower(g.name) like :text escape '!' or lower(coalesce(g.theme, '')) like :text escape '!')");
            values.put("text", "%" + filter.query().toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%");
        }
        if (filter.signUpOpen() != null) {
            where.append(filter.signUpOpen() ? " and " : " and not ").append(WINDOW_OPEN);
            values.put("now", now);
        }
        return where;
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String member, @Nullable Object value) {
        if (value != null) {
            where.append(" and g.%s = :%s".formatted(member, member));
            values.put(member, value);
        }
    }

    private static GroupRow row(Tuple row) {
        return new GroupRow(row.get(0, Group.class), row.get(1, Programme.class), seats(row, 2));
    }

    private static Seats seats(Tuple row, int from) {
        return new Seats(
                row.get(from, Integer.class),
                row.get(from + 1, Integer.class),
                row.get(from + 2, Integer.class),
                row.get(from + 3, Integer.class));
    }
}
