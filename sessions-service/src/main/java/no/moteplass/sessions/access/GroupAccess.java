package no.moteplass.sessions.access;

import java.time.Clock;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.Participation;
import no.moteplass.sessions.directory.ParticipationKind;
import no.moteplass.sessions.directory.ParticipationRepository;

/** Who may see and change what a group plans. Ask before a transaction: finding a person may mean asking further. */
@ApplicationScoped
public class GroupAccess {

    private static final Set<ParticipationKind> LEADING =
            EnumSet.of(ParticipationKind.FACILITATOR, ParticipationKind.DEPUTY_FACILITATOR);

    private final KnownGroupRepository groups;
    private final ParticipationRepository participations;
    private final Caller caller;
    private final Clock clock;

    GroupAccess(KnownGroupRepository groups, ParticipationRepository participations, Caller caller, Clock clock) {
        this.groups = groups;
        this.participations = participations;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller plans in the group: its facilitators, the seats of a self-run one, coordinators, machines. */
    public boolean mayChange(UUID group) {
        return mayPlanInAll() || leads(group);
    }

    /** Coordinators, and machines that may write. */
    public boolean mayPlanInAll() {
        return caller.isCoordinator() || caller.hasScope("sessions.write");
    }

    /** The same for people of the group alone: what members answered is not for coordinators. */
    public boolean leads(UUID group) {
        return !led(Set.of(group)).isEmpty();
    }

    /** Of these groups, those in which the caller plans as one of their people. */
    Set<UUID> led(Collection<UUID> asked) {
        var held = heldIn(asked);
        if (held.isEmpty()) {
            return Set.of();
        }
        Map<UUID, KnownGroup> known = groups.find(asked);
        return held.stream()
                .filter(each -> plansIn(known.get(each.group()), each.kind()))
                .map(Participation::group)
                .collect(Collectors.toSet());
    }

    private static boolean plansIn(@Nullable KnownGroup group, ParticipationKind kind) {
        return group != null && (LEADING.contains(kind) || (kind == ParticipationKind.SEAT && group.isSelfRun()));
    }

    /** How the caller takes part in some groups now. */
    private List<Participation> heldIn(Collection<UUID> asked) {
        var now = clock.instant();
        return caller.maybePerson()
                .map(person -> participations.of(asked, person).stream()
                        .filter(each -> each.heldAt(now))
                        .toList())
                .orElse(List.of());
    }

    /** Whether all the group's sessions are the caller's to see, for they are in it now or look after all groups. */
    public boolean maySeeAll(UUID group) {
        return mayPlanInAll() || caller.hasScope("sessions.read") || isInNow(group);
    }

    /** Of these groups, those that the caller is in now. */
    public Set<UUID> attended(Collection<UUID> asked) {
        return heldIn(asked).stream()
                .filter(each -> each.kind().attends())
                .map(Participation::group)
                .collect(Collectors.toSet());
    }

    private boolean isInNow(UUID group) {
        return heldIn(Set.of(group)).stream().anyMatch(each -> each.kind().attends() || isOpen(group));
    }

    /** Who leads and whose turn it is tells who sits there: in a confidential group that is for its own people (P2). */
    private boolean isOpen(UUID group) {
        return groups.find(group).filter(known -> !known.confidential()).isPresent();
    }

    /** A group that has arrived here and that the caller may know plans are made in. */
    public Optional<KnownGroup> visible(UUID group) {
        return groups.find(group).filter(known -> maySeeAll(known.id()));
    }
}
