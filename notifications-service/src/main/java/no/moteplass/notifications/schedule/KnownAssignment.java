package no.moteplass.notifications.schedule;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;

import no.moteplass.notifications.readmodel.ReadModel;

/** Who leads a session. */
@Entity
@Table(name = "assignment")
public class KnownAssignment extends ReadModel {

    @Id
    @Column(name = "id")
    private UUID session;

    @Column(name = "group_id")
    private UUID group;

    /** Everybody who leads it or helps. */
    private UUID[] leaders;

    /** Those who lead it, not as a co-facilitator. */
    private UUID[] leads;

    protected KnownAssignment() {}

    @Override
    protected Object key() {
        return session;
    }

    /** One who leads it, alone or as a co-facilitator. */
    record Assigned(UUID leader, String role) {}

    @JsonCreator
    static KnownAssignment of(
            @JsonProperty("session") UUID session,
            @JsonProperty("group") UUID group,
            @JsonProperty("facilitators") @Nullable List<Assigned> facilitators) {
        var everybody = facilitators == null ? List.<Assigned>of() : facilitators;
        var assignment = new KnownAssignment();
        assignment.session = session;
        assignment.group = group;
        assignment.leaders = everybody.stream().map(Assigned::leader).distinct().toArray(UUID[]::new);
        assignment.leads = everybody.stream()
                .filter(each -> each.role().equals("LEAD"))
                .map(Assigned::leader)
                .distinct()
                .toArray(UUID[]::new);
        return assignment;
    }

    /** Whether somebody leads it, not as a co-facilitator. */
    public boolean isLedBy(UUID leader) {
        return Arrays.asList(leads).contains(leader);
    }

    public UUID session() {
        return session;
    }

    public UUID group() {
        return group;
    }

    public List<UUID> leaders() {
        return List.of(leaders);
    }
}
