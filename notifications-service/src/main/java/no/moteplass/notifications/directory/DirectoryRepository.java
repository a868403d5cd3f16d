package no.moteplass.notifications.directory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import no.moteplass.notifications.readmodel.KnownRows;
import no.moteplass.notifications.readmodel.News;
import no.moteplass.notifications.readmodel.ReadModel;
import no.moteplass.notifications.readmodel.ReadModelRepository;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.identity.KnownPerson;

/** What groups-service last said. Read in the transaction at hand, or in one of its own. */
@ApplicationScoped
@Transactional
public class DirectoryRepository extends ReadModelRepository {

    private static final Map<String, Class<? extends ReadModel>> KINDS = Map.of(
            "leader.changed", KnownLeader.class,
            "programme.changed", KnownProgramme.class,
            "group.changed", KnownGroup.class,
            "member.changed", KnownMembership.class,
            "sign-up.changed", KnownSignUp.class);

    private final StatelessSession session;

    DirectoryRepository(StatelessSession session) {
        this.session = session;
    }

    @Override
    protected StatelessSession session() {
        return session;
    }

    /** What is known of the subjects of a page, before it is taken in. */
    public KnownRows knownOf(List<FeedEvent> page) {
        return known(KINDS, page);
    }

    @Override
    protected Object id(Class<? extends ReadModel> kind, String subject) {
        return kind == KnownProgramme.class ? subject : super.id(kind, subject);
    }

    public Optional<News<KnownLeader>> keep(KnownLeader leader, FeedEvent event, KnownRows known) {
        return keep(KnownLeader.class, leader, event, known);
    }

    /** Somebody is erased: their id stays, so that nothing waits for them to come. @return what else they were known by */
    public Set<String> erase(UUID leader, FeedEvent event, KnownRows known) {
        return write(KnownLeader.class, KnownLeader.erased(leader), event, known)
                .before()
                .map(KnownLeader::names)
                .orElse(Set.of());
    }

    public Optional<News<KnownProgramme>> keep(KnownProgramme programme, FeedEvent event, KnownRows known) {
        return keep(KnownProgramme.class, programme, event, known);
    }

    public Optional<News<KnownGroup>> keep(KnownGroup group, FeedEvent event, KnownRows known) {
        return keep(KnownGroup.class, group, event, known);
    }

    public Optional<News<KnownMembership>> keep(KnownMembership membership, FeedEvent event, KnownRows known) {
        return keep(KnownMembership.class, membership, event, known);
    }

    public Optional<News<KnownSignUp>> keep(KnownSignUp signUp, FeedEvent event, KnownRows known) {
        return keep(KnownSignUp.class, signUp, event, known);
    }

    public void forgetOtherEpochs(String epoch) {
        forgetOtherEpochs(KINDS.values(), epoch);
    }

    public Optional<KnownLeader> leader(UUID id) {
        return Optional.ofNullable(session().get(KnownLeader.class, id));
    }

    public Map<UUID, KnownLeader> leaders(Collection<UUID> ids) {
        var found = new HashMap<UUID, KnownLeader>();
        find(KnownLeader.class, "it.id in :value", ids).forEach(each -> found.put(each.id(), each));
        return found;
    }

    /** Which of some people are inactive; whoever has not arrived yet is not. */
    public Set<UUID> inactive(Collection<UUID> people) {
        return people.isEmpty()
                ? Set.of()
                : Set.copyOf(session()
                        .createNativeQuery("select id from leader where id = any(:people) and not active", UUID.class)
                        .setParameter("people", people.toArray(UUID[]::new), UUID[].class)
                        .getResultList());
    }

    public Optional<KnownPerson> byPersonKey(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : find(KnownLeader.class, "personKey = :value", key).stream()
                        .map(KnownLeader::asCaller)
                        .findFirst();
    }

    public List<KnownProgramme> programmes(Collection<String> codes) {
        return find(KnownProgramme.class, "it.code in :value", codes);
    }

    public Optional<KnownProgramme> programme(String code) {
        return Optional.ofNullable(session().get(KnownProgramme.class, code));
    }

    public Optional<KnownGroup> group(UUID id) {
        return Optional.ofNullable(session().get(KnownGroup.class, id));
    }

    public List<KnownGroup> groups(Collection<UUID> ids) {
        return find(KnownGroup.class, "it.id in :value", ids);
    }

    /** Whether anybody could be notified of anything about the group: it has been more than a draft. */
    public boolean wasOpened(UUID group) {
        return group(group).filter(KnownGroup::wasOpened).isPresent();
    }

    /** The next groups in the order of their ids, all or of one programme. */
    public List<UUID> groupsAfter(UUID id, String programme, int most) {
        return session()
                .createSelectionQuery(
                        "select g.id from KnownGroup g where g.id > :id and (:programme = '' or g.programme = :programme)"
                                + " order by g.id",
                        UUID.class)
                .setParameter("id", id)
                .setParameter("programme", programme)
                .setMaxResults(most)
                .getResultList();
    }

    public List<KnownMembership> membershipsIn(Collection<UUID> groups) {
        return find(KnownMembership.class, "it.group in :value", groups);
    }

    /** Those of some people, each in one group: {@code groups} and {@code leaders} go together. */
    public List<KnownMembership> memberships(List<UUID> groups, List<UUID> leaders) {
        return groups.isEmpty()
                ? List.of()
                : session()
                        .createNativeQuery(
                                "select m.* from membership m join (select distinct * from unnest(:groups, :leaders)"
                                        + " as each (group_id, leader_id)) asked using (group_id, leader_id)",
                                KnownMembership.class)
                        .setParameter("groups", groups.toArray(UUID[]::new), UUID[].class)
                        .setParameter("leaders", leaders.toArray(UUID[]::new), UUID[].class)
                        .getResultList();
    }

    public List<KnownMembership> memberships(UUID group, UUID leader) {
        return session()
                .createSelectionQuery(
                        "from KnownMembership m where m.group = :group and m.leader = :leader", KnownMembership.class)
                .setParameter("group", group)
                .setParameter("leader", leader)
                .getResultList();
    }

    public List<KnownMembership> membershipsOf(Collection<UUID> leaders) {
        return find(KnownMembership.class, "it.leader in :value", leaders);
    }

    public Optional<KnownSignUp> signUp(UUID id) {
        return Optional.ofNullable(session().get(KnownSignUp.class, id));
    }

    public List<KnownSignUp> signUps(Collection<UUID> ids) {
        return find(KnownSignUp.class, "it.id in :value", ids);
    }

    public List<KnownSignUp> signUpsIn(Collection<UUID> groups) {
        return find(KnownSignUp.class, "it.group in :value", groups);
    }

    public List<KnownSignUp> signUpsOf(Collection<UUID> leaders) {
        return find(KnownSignUp.class, "it.leader in :value", leaders);
    }

    /** Notes which turn of each sign-up its owner was last notified of; empty if of none. */
    public void notified(Map<UUID, String> turns) {
        if (turns.isEmpty()) {
            return;
        }
        var signUps = List.copyOf(turns.keySet());
        session()
                .createNativeMutationQuery("update sign_up set last_notified_turn = noted.turn"
                        + " from unnest(:signUps, :turns) as noted (id, turn) where sign_up.id = noted.id")
                .setParameter("signUps", signUps.toArray(UUID[]::new), UUID[].class)
                .setParameter("turns", signUps.stream().map(turns::get).toArray(String[]::new), String[].class)
                .executeUpdate();
    }

    /**
     * The mail for an occasion of a sign-up, or of a membership that was ended, will not leave: unless another turn was said
     * since, it is still to be said.
     */
    public void notNotified(UUID subject, String occasion) {
        signUp(subject)
                .ifPresentOrElse(
                        known -> {
                            if (known.wasNotifiedBy(occasion)) {
                                notified(Map.of(subject, ""));
                            }
                        },
                        () -> noteRemovals(List.of(subject), false));
    }

    /** Notes of memberships whether their owners were notified that somebody else has ended them. */
    public void noteRemovals(Collection<UUID> memberships, boolean notified) {
        session()
                .createNativeMutationQuery(
                        "update membership set notified_of_removal = :notified where id = any(:memberships)")
                .setParameter("notified", notified)
                .setParameter("memberships", memberships.toArray(UUID[]::new), UUID[].class)
                .executeUpdate();
    }
}
