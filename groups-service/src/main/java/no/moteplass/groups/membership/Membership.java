package no.moteplass.groups.membership;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.BatchSize;
import org.jspecify.annotations.Nullable;

/** A leader in a group, once for each joining: with a seat or not, with roles or none. It ends when neither is left. */
@Entity
@Table(name = "membership")
public class Membership {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private UUID groupId;
    private UUID leader;
    private boolean seat;
    private @Nullable Instant seatFrom;
    private @Nullable Instant seatTo;
    private Instant fromAt;
    private @Nullable Instant toAt;

    @Enumerated(EnumType.STRING)
    private @Nullable EndReason endReason;

    /** Rises with every change of a role, so that the version does, too. */
    @SuppressWarnings("UnusedVariable") // Written alone: the write is what counts.
    private int roleChanges;

    @OneToMany(cascade = CascadeType.ALL)
    @BatchSize(size = 200)
    @JoinColumn(name = "membership", nullable = false)
    @OrderBy("fromAt, id")
    private List<RolePeriod> roles = new ArrayList<>();

    protected Membership() {}

    public Membership(UUID id, UUID group, UUID leader, Instant now) {
        this.id = id;
        this.groupId = group;
        this.leader = leader;
        this.fromAt = now;
    }

    /** Takes a seat; a membership that had one before and gave it up is followed by another one instead. */
    public void sit(Instant now) {
        if (hasSatBefore()) {
            throw new IllegalStateException("a second seat is a second membership");
        }
        seat = true;
        seatFrom = now;
    }

    public boolean hasSatBefore() {
        return seatFrom != null;
    }

    /** Gives the seat up; without a role this is the end. */
    public void vacate(EndReason reason, Instant now) {
        if (seat) {
            seat = false;
            seatTo = now;
        }
        endWithout(reason, now);
    }

    /** Holds exactly these roles from now on; without a seat or a role this is the end. */
    public void holdRoles(Set<GroupRole> held, EndReason reason, Instant now, Supplier<UUID> ids) {
        var changed = false;
        for (var period : roles) {
            if (period.held() && !held.contains(period.role())) {
                period.end(now);
                changed = true;
            }
        }
        for (var role : held) {
            if (!heldRoles().contains(role)) {
                roles.add(new RolePeriod(ids.get(), role, now));
                changed = true;
            }
        }
        if (changed) {
            roleChanges++;
        }
        endWithout(reason, now);
    }

    /** Takes over the roles that the earlier membership holds: whoever comes back keeps their turn (S5). */
    public void goOnWithRolesOf(Membership earlier, Supplier<UUID> ids) {
        for (var period : earlier.roles) {
            if (period.held()) {
                roles.add(new RolePeriod(ids.get(), period.role(), period.from()));
            }
        }
    }

    private void endWithout(EndReason reason, Instant now) {
        if (!seat && heldRoles().isEmpty() && toAt == null) {
            toAt = now;
            endReason = reason;
        }
    }

    /** Ends altogether. */
    public void end(EndReason reason, Instant now) {
        if (toAt != null) {
            return;
        }
        if (seat) {
            seat = false;
            seatTo = now;
        }
        if (!heldRoles().isEmpty()) {
            roles.forEach(each -> each.end(now));
            roleChanges++;
        }
        toAt = now;
        endReason = reason;
    }

    /** For sample data of local mode alone: as if all that holds now had begun then. */
    public void backdate(Instant from) {
        fromAt = from;
        if (seatFrom != null) {
            seatFrom = from;
        }
        roles.forEach(each -> each.backdate(from));
        roleChanges++;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID group() {
        return groupId;
    }

    public UUID leader() {
        return leader;
    }

    public boolean seat() {
        return seat;
    }

    public Instant from() {
        return fromAt;
    }

    /** The roles held now. */
    public Set<GroupRole> heldRoles() {
        var held = EnumSet.noneOf(GroupRole.class);
        roles.stream().filter(RolePeriod::held).forEach(each -> held.add(each.role()));
        return held;
    }

    public boolean attends() {
        return seat || heldRoles().stream().anyMatch(GroupRole.ATTENDING::contains);
    }

    @Nullable
    Instant seatFrom() {
        return seatFrom;
    }

    @Nullable
    Instant seatTo() {
        return seatTo;
    }

    @Nullable
    Instant to() {
        return toAt;
    }

    @Nullable
    EndReason endReason() {
        return endReason;
    }

    List<RolePeriod> rolePeriods() {
        return List.copyOf(roles);
    }
}
