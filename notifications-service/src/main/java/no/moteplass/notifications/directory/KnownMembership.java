package no.moteplass.notifications.directory;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.annotation.JsonIgnore;

import no.moteplass.notifications.readmodel.ReadModel;

/** One joining of a person to a group. */
@Entity
@Table(name = "membership")
public class KnownMembership extends ReadModel {

    static final String GROUP_CLOSED = "GROUP_CLOSED";
    private static final String REMOVED = "REMOVED";
    private static final Set<String> ATTENDING = Set.of("FACILITATOR", "DEPUTY_FACILITATOR", "MENTOR", "MENTEE");

    @Id
    private UUID id;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "leader_id")
    private UUID leader;

    @Nullable
    private Instant seatFrom;

    @Nullable
    private Instant seatTo;

    @Convert(converter = RolesAsJson.class)
    private @Nullable List<HeldRole> roles;

    @Nullable
    private String endReason;

    @JsonIgnore
    private boolean notifiedOfRemoval;

    protected KnownMembership() {}

    @Override
    protected Object key() {
        return id;
    }

    @Override
    protected void takeOver(@Nullable ReadModel before) {
        notifiedOfRemoval = before instanceof KnownMembership known && known.notifiedOfRemoval;
    }

    /** S11: whether who attends by this membership attends a session that starts then. */
    public boolean attendsAt(Instant start) {
        return (seatFrom != null && HeldRole.within(start, seatFrom, seatTo))
                || held().stream().anyMatch(each -> ATTENDING.contains(each.role()) && each.holdsAt(start));
    }

    public boolean facilitatesAt(Instant when) {
        return held().stream().anyMatch(each -> each.role().equals("FACILITATOR") && each.holdsAt(when));
    }

    /** N8: whether the group's closing ended it. */
    public boolean endedByClosing() {
        return GROUP_CLOSED.equals(endReason);
    }

    /** N8: whether somebody else has taken them out of the group, and that is still to be said. */
    public boolean isUntoldRemoval() {
        return REMOVED.equals(endReason) && !notifiedOfRemoval;
    }

    public boolean hasSeat() {
        return seatFrom != null && seatTo == null && !isOver();
    }

    public boolean isOver() {
        return endReason != null;
    }

    private List<HeldRole> held() {
        return roles == null ? List.of() : roles;
    }

    public UUID id() {
        return id;
    }

    public UUID group() {
        return group;
    }

    public UUID leader() {
        return leader;
    }
}
