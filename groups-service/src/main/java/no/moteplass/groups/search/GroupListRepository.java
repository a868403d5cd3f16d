package no.moteplass.groups.search;

import static java.util.stream.Collectors.toSet;
import static no.moteplass.groups.group.GroupRepository.WINDOW_OPEN;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Parameter;
import jakarta.persistence.Tuple;
import jakarta.persistence.TypedQuery;

import org.hibernate.jpa.HibernateHints;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Group;
import no.moteplass.groups.group.Seats;
import no.moteplass.groups.membership.Belonging;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.platform.text.SearchText;
import no.moteplass.platform.time.Oslo;

/** Groups with what is shown beside them: their programme, and how full they are. */
@ApplicationScoped
public class GroupListRepository {

    private static final String ROWS = """
            select g, p, s.maxSize, s.taken, s.held, s.waiting, own.seat,
                (select listagg(cast(r.role as String), ',') within group (order by cast(r.role as String))
                 from Membership held join held.roles r where held.id = own.id and r.toAt is null), %s
            from MeetingGroup g
            join Programme p on p.code = g.programme join GroupSeats s on s.groupId = g.id%s
            left join Membership own on own.groupId = g.id and own.leader = :caller and own.toAt is null
            """;

    private static final String PLAIN_ROWS = ROWS.formatted("0", "");
    private static final String ROWS_BY_FIT = ROWS.formatted(Fit.PART, Fit.JOINS);
    private static final String TOTALS = """
            select count(*), coalesce(sum(case when %s = %d then 1 else 0 end), 0)
            from MeetingGroup g
            join Programme p on p.code = g.programme join GroupSeats s on s.groupId = g.id%s
            """.formatted(Fit.PART, Fit.JOIN, Fit.JOINS);

    /** A place in the list: the sort's values and the id. */
    public record Place(List<Object> values, UUID id) {}

    /** How many groups there are in all pages, and how many of them whoever asks may join now. */
    public record Totals(long total, long joinable) {}

    /** Who asks, where that is a person in the directory, and when. */
    public record Asked(@Nullable UUID caller, Instant now) {}

    private final EntityManager database;

    GroupListRepository(EntityManager database) {
        this.database = database;
    }

    /** @param caller who asks, where that is a person in the directory */
    public Optional<GroupRow> row(UUID id, @Nullable UUID caller) {
        return database
                .createQuery(PLAIN_ROWS + " where g.id = :id", Tuple.class)
                .setParameter("id", id)
                .setParameter("caller", caller)
                .getResultList()
                .stream()
                .map(GroupListRepository::row)
                .findFirst();
    }

    public List<GroupRow> search(GroupSearch filter, GroupOrder sort, @Nullable Place after, int most, Asked asked) {
        var values = new HashMap<String, Object>();
        var where = conditions(filter, values);
        var terms = String.join(", ", sort.terms());
        if (after != null) {
            var places = new ArrayList<String>();
            for (var value : after.values()) {
                places.add(":after" + places.size());
                values.put("after" + (places.size() - 1), value);
            }
            where.append(" and (%s, g.id) > (%s, :id)".formatted(terms, String.join(", ", places)));
            values.put("id", after.id());
        }
        var rows = sort == GroupOrder.FIT ? ROWS_BY_FIT : PLAIN_ROWS;
        var query = database.createQuery(rows + where + " order by " + terms + ", g.id", Tuple.class)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .setMaxResults(most);
        return filled(query, values, asked).getResultList().stream()
                .map(GroupListRepository::row)
                .toList();
    }

    public Totals totals(GroupSearch filter, Asked asked) {
        var values = new HashMap<String, Object>();
        var query = database.createQuery(TOTALS + conditions(filter, values), Totals.class);
        return filled(query, values, asked).getSingleResult();
    }

    /** Only what a query names may be given to it. */
    private static <T> TypedQuery<T> filled(TypedQuery<T> query, Map<String, Object> values, Asked asked) {
        values.forEach(query::setParameter);
        var named = query.getParameters().stream().map(Parameter::getName).collect(toSet());
        if (named.contains("now")) {
            query.setParameter("now", asked.now());
        }
        if (named.contains("today")) {
            query.setParameter("today", LocalDate.ofInstant(asked.now(), Oslo.ZONE));
        }
        return query.setParameter("caller", asked.caller());
    }

    private static StringBuilder conditions(GroupSearch filter, Map<String, Object> values) {
        var where = new StringBuilder(" where 1 = 1");
        if (!filter.withDrafts()) {
            where.append(" and g.state <> DRAFT");
        }
        equal(where, values, "programme", filter.programme());
        equal(where, values, "state", filter.state());
        equal(where, values, "audience.unit", filter.unit());
        equal(where, values, "area", filter.area());
        if (filter.level() != null) {
            where.append(
                    " and cast(sql('(? @> array[cast(? as text)])', g.audience.levels, :level) as Boolean) = true");
            values.put("level", filter.level().name());
        }
        if (filter.slot() != null) {
            where.append(" and cast(sql('(? @> array[cast(? as text)])', g.slots, :slot) as Boolean) = true");
            values.put("slot", filter.slot());
        }
        if (filter.query() != null) {
            found(filter.query(), where, values);
        }
        if (filter.member() != null) {
            where.append(
                    " and g.id in (select m.groupId from Membership m where m.leader = :member and m.toAt is null)");
            values.put("member", filter.member());
        }
        if (filter.signUpOpen() != null) {
            where.append(filter.signUpOpen() ? " and " : " and not ").append(WINDOW_OPEN);
        }
        if (filter.free() != null) {
            where.append(filter.free() ? " and " : " and not ").append("(s.taken + s.held < s.maxSize)");
        }
        if (filter.closed() != null) {
            where.append(filter.closed() ? " and g.state = CLOSED" : " and g.state <> CLOSED");
        }
        return where;
    }

    /** Every word is somewhere in the name or theme. */
    private static void found(String query, StringBuilder where, Map<String, Object> values) {
        var words = SearchText.words(query);
        if (words.isEmpty()) {
            where.append(" and 1 = 0");
        }
        for (var word : words) {
            var name = "word" + values.size();
            where.append(" and column(g.search_text as String) like :%s escape '!'".formatted(name));
            values.put(name, SearchText.pattern(word));
        }
    }

    private static void equal(StringBuilder where, Map<String, Object> values, String member, @Nullable Object value) {
        if (value != null) {
            var name = member.substring(member.lastIndexOf('.') + 1);
            where.append(" and g.%s = :%s".formatted(member, name));
            values.put(name, value);
        }
    }

    private static GroupRow row(Tuple row) {
        return new GroupRow(
                row.get(0, Group.class),
                row.get(1, Programme.class),
                seats(row, 2),
                belonging(row),
                row.get(8, Integer.class));
    }

    private static @Nullable Belonging belonging(Tuple row) {
        var seat = row.get(6, Boolean.class);
        return seat == null ? null : new Belonging(seat, GroupRole.named(row.get(7, String.class)));
    }

    private static Seats seats(Tuple row, int from) {
        return new Seats(
                row.get(from, Integer.class),
                row.get(from + 1, Integer.class),
                row.get(from + 2, Integer.class),
                row.get(from + 3, Integer.class));
    }
}
