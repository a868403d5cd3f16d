package no.moteplass.notifications.directory;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import no.moteplass.notifications.readmodel.ReadModelRepository;
import no.moteplass.platform.feed.FeedEvent;

/** What groups-service last said. Read in the transaction at hand, or in one of its own. */
@ApplicationScoped
@Transactional
public class DirectoryRepository extends ReadModelRepository {

    private final StatelessSession session;

    DirectoryRepository(StatelessSession session) {
        this.session = session;
    }

    @Override
    protected StatelessSession session() {
        return session;
    }

    public boolean keep(KnownLeader leader, FeedEvent event) {
        return keep(KnownLeader.class, leader.id(), leader, event);
    }

    public void erase(UUID leader) {
        session()
                .createMutationQuery("delete from KnownLeader where id = :leader")
                .setParameter("leader", leader)
                .executeUpdate();
    }

    public boolean keep(KnownProgramme programme, FeedEvent event) {
        return keep(KnownProgramme.class, programme.code(), programme, event);
    }

    public boolean keep(KnownGroup group, FeedEvent event) {
        return keep(KnownGroup.class, group.id(), group, event);
    }

    public boolean keep(KnownMembership membership, FeedEvent event) {
        return keep(KnownMembership.class, membership.id(), membership, event);
    }

    public boolean keep(KnownSignUp signUp, FeedEvent event) {
        return keep(KnownSignUp.class, signUp.id(), signUp, event);
    }

    public void forgetOtherEpochs(String epoch) {
        forgetOtherEpochs(
                List.of(
                        KnownLeader.class,
                        KnownProgramme.class,
                        KnownGroup.class,
                        KnownMembership.class,
                        KnownSignUp.class),
                epoch);
    }

    public Optional<KnownLeader> leader(UUID id) {
        return Optional.ofNullable(session().get(KnownLeader.class, id));
    }

    public Optional<UUID> byPersonKey(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : find(KnownLeader.class, "personKey = :value", key).stream()
                        .map(KnownLeader::id)
                        .findFirst();
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

    public List<KnownMembership> memberships(UUID group, UUID leader) {
        return session()
                .createSelectionQuery(
                        "from KnownMembership m where m.group = :group and m.leader = :leader", KnownMembership.class)
                .setParameter("group", group)
                .setParameter("leader", leader)
                .getResultList();
    }

    public List<KnownMembership> membershipsOf(UUID leader) {
        return find(KnownMembership.class, "it.leader = :value", leader);
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

    public List<KnownSignUp> signUpsOf(UUID leader) {
        return find(KnownSignUp.class, "it.leader = :value", leader);
    }

    /** Notes which turn of a sign-up its owner was last notified of; empty if of none. */
    public void notified(UUID signUp, String turn) {
        session()
                .createMutationQuery("update KnownSignUp set lastNotifiedTurn = :turn where id = :signUp")
                .setParameter("turn", turn)
                .setParameter("signUp", signUp)
                .executeUpdate();
    }
}
