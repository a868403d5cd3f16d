package no.moteplass.groups.enrolment;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.Tuple;

import org.jspecify.annotations.Nullable;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;

/** Sign-ups: whose, for which group, and who waits in which order. */
@ApplicationScoped
public class SignUpRepository implements PanacheRepositoryBase<SignUp, UUID> {

    /** A place in a queue: offers without a number come first. */
    public record Place(long number, UUID id) {}

    public Optional<UUID> groupOf(UUID signUp) {
        return find("select groupId from SignUp where id = ?1", signUp)
                .project(UUID.class)
                .firstResultOptional();
    }

    /** Those who wait, first in line first. */
    List<SignUp> queue(UUID group) {
        return list("groupId = ?1 and state = ?2 order by number", group, SignUpState.WAITING);
    }

    public List<SignUp> live(UUID group) {
        return list("groupId = ?1 and state in (PLACED, WAITING, OFFERED) order by id", group);
    }

    public Optional<SignUp> live(UUID group, UUID leader) {
        return find("groupId = ?1 and leader = ?2 and state in (PLACED, WAITING, OFFERED)", group, leader)
                .firstResultOptional();
    }

    /** 1 + those who wait ahead; nothing for who does not wait. */
    public @Nullable Integer position(SignUp signUp) {
        if (signUp.state() != SignUpState.WAITING) {
            return null;
        }
        var ahead = signUp.ahead();
        if (ahead != null) {
            return 1 + ahead;
        }
        return 1
                + (int) count(
                        "groupId = ?1 and state = ?2 and number < ?3",
                        signUp.group(),
                        SignUpState.WAITING,
                        signUp.number());
    }

    /** The same for several at once; who does not wait has none. */
    public Map<UUID, Integer> positions(Collection<SignUp> signUps) {
        var waiting = signUps.stream()
                .filter(each -> each.state() == SignUpState.WAITING)
                .map(SignUp::id)
                .toList();
        if (waiting.isEmpty()) {
            return Map.of();
        }
        if (signUps.size() == 1) {
            var only = signUps.iterator().next();
            return Map.of(only.id(), Objects.requireNonNull(position(only)));
        }
        return getEntityManager().createQuery("""
                        select s.id, (select count(w) from SignUp w
                                      where w.groupId = s.groupId and w.state = WAITING and w.number < s.number)
                        from SignUp s where s.id in :ids
                        """, Tuple.class).setParameter("ids", waiting).getResultList().stream()
                .collect(Collectors.toMap(
                        row -> row.get(0, UUID.class),
                        row -> 1 + row.get(1, Long.class).intValue()));
    }

    public List<SignUp> waitingList(UUID group, @Nullable Place after, int most) {
        var values = new HashMap<String, Object>();
        values.put("group", group);
        var where = "groupId = :group and state in (WAITING, OFFERED)";
        if (after != null) {
            where += " and (coalesce(number, 0L), id) > (:number, :id)";
            values.put("number", after.number());
            values.put("id", after.id());
        }
        return find(where + " order by coalesce(number, 0L), id", values)
                .page(0, most)
                .list();
    }

    /**
     * A person's sign-ups, the newest first; whoever was erased has none. Their groups and the person come with them, so that
     * nobody has to read these again.
     */
    public List<SignUp> of(UUID leader, @Nullable UUID before, int most) {
        var query = getEntityManager()
                .createQuery(
                        "select s, g, l from SignUp s join MeetingGroup g on g.id = s.groupId join Leader l on l.id = s.leader"
                                + " where s.leader = :leader" + (before == null ? "" : " and s.id < :before")
                                + " order by s.id desc",
                        Tuple.class)
                .setParameter("leader", leader)
                .setMaxResults(most);
        if (before != null) {
            query.setParameter("before", before);
        }
        return query.getResultList().stream()
                .map(row -> row.get(0, SignUp.class))
                .toList();
    }

    public List<SignUp> offered(UUID group) {
        return list("groupId = ?1 and state = ?2 order by id", group, SignUpState.OFFERED);
    }

    /** Whether an offer's mail was refused for good. */
    public boolean hasUndeliveredOffer(UUID group) {
        return count("groupId = ?1 and offer.offerUndelivered", group) > 0;
    }

    public List<SignUp> byInvitation(UUID group, UUID invitation) {
        return list("groupId = ?1 and invitation = ?2 order by id", group, invitation);
    }
}
