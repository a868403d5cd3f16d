package no.moteplass.notifications.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import io.agroal.api.AgroalDataSource;
import no.moteplass.notifications.facts.Fact;
import no.moteplass.notifications.facts.FactsRepository;
import no.moteplass.platform.feed.FeedEvent;

/** What groups-service has told. */
@Singleton
public class DirectoryRepository extends FactsRepository {

    private static final Set<String> OPENED = Set.of("OPEN", "ACTIVE", "PAUSED");

    DirectoryRepository(AgroalDataSource database) {
        super(database);
    }

    boolean keep(LeaderFacts leader, FeedEvent event) {
        var key = leader.personKey();
        return keep("leader", leader.id(), event, Map.of("person_key", key == null ? "" : key));
    }

    void erase(UUID leader) {
        update("delete from leader where id = ?", leader);
    }

    boolean keep(ProgrammeFacts programme, FeedEvent event) {
        return keep("programme", programme.code(), event, Map.of());
    }

    boolean keep(GroupFacts group, FeedEvent event) {
        var opened = OPENED.contains(group.state()) || wasOpened(group.id());
        return keep("meeting_group", group.id(), event, Map.of("programme", group.programme(), "opened", opened));
    }

    boolean keep(MembershipFacts membership, FeedEvent event) {
        return keep("membership", membership.id(), event, of(membership.group(), membership.leader()));
    }

    boolean keep(SignUpFacts signUp, FeedEvent event) {
        return keep("sign_up", signUp.id(), event, of(signUp.group(), signUp.leader()));
    }

    private static Map<String, Object> of(UUID group, UUID leader) {
        return Map.of("group_id", group, "leader_id", leader);
    }

    void forgetOtherEpochs(String epoch) {
        forgetOtherEpochs(List.of("leader", "programme", "meeting_group", "membership", "sign_up"), epoch);
    }

    public Optional<LeaderFacts> leader(UUID id) {
        return facts("leader", LeaderFacts.class, "id = ?", id).stream()
                .map(Fact::it)
                .findFirst();
    }

    public Optional<UUID> byPersonKey(String key) {
        return key.isEmpty()
                ? Optional.empty()
                : query("select id from leader where person_key = ?", row -> id(row, "id"), key).stream()
                        .findFirst();
    }

    public Optional<ProgrammeFacts> programme(String code) {
        return facts("programme", ProgrammeFacts.class, "id = ?", code).stream()
                .map(Fact::it)
                .findFirst();
    }

    public Optional<GroupFacts> group(UUID id) {
        return groups(Set.of(id)).stream().map(Fact::it).findFirst();
    }

    public List<Fact<GroupFacts>> groups(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : facts("meeting_group", GroupFacts.class, "id = any (?)", ids);
    }

    /** Whether anybody could be told anything about the group: it has been more than a draft. */
    public boolean wasOpened(UUID group) {
        return query("select opened from meeting_group where id = ?", row -> row.getBoolean("opened"), group).stream()
                .anyMatch(opened -> opened);
    }

    /** The next groups in the order of their ids, all or of one programme. */
    public List<UUID> groupsAfter(UUID id, String programme, int most) {
        return query(
                "select id from meeting_group where id > ? and (? = '' or programme = ?) order by id limit ?",
                row -> id(row, "id"),
                id,
                programme,
                programme,
                most);
    }

    public List<Fact<MembershipFacts>> membershipsIn(Collection<UUID> groups) {
        return groups.isEmpty() ? List.of() : facts("membership", MembershipFacts.class, "group_id = any (?)", groups);
    }

    public List<Fact<MembershipFacts>> memberships(UUID group, UUID leader) {
        return facts("membership", MembershipFacts.class, "group_id = ? and leader_id = ?", group, leader);
    }

    public List<Fact<MembershipFacts>> membershipsOf(UUID leader) {
        return facts("membership", MembershipFacts.class, "leader_id = ?", leader);
    }

    public Optional<SignUpFacts> signUp(UUID id) {
        return facts("sign_up", SignUpFacts.class, "id = ?", id).stream()
                .map(Fact::it)
                .findFirst();
    }

    public List<Fact<SignUpFacts>> signUps(Collection<UUID> ids) {
        return ids.isEmpty() ? List.of() : facts("sign_up", SignUpFacts.class, "id = any (?)", ids);
    }

    public List<Fact<SignUpFacts>> signUpsIn(UUID group) {
        return facts("sign_up", SignUpFacts.class, "group_id = ?", group);
    }

    List<Fact<SignUpFacts>> signUpsOf(UUID leader) {
        return facts("sign_up", SignUpFacts.class, "leader_id = ?", leader);
    }

    /** The turn of a sign-up that its owner was last told about. */
    public String toldOf(UUID signUp) {
        return query("select told from sign_up where id = ?", row -> row.getString("told"), signUp).stream()
                .findFirst()
                .orElse("");
    }

    public void tell(UUID signUp, String turn) {
        update("update sign_up set told = ? where id = ?", turn, signUp);
    }
}
