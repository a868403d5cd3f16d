package no.moteplass.sessions.access;

import java.time.Clock;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.ParticipationKind;
import no.moteplass.sessions.directory.ParticipationRepository;

/** Who may see and change what a group plans. Ask before a transaction: finding a person may mean asking further. */
@ApplicationScoped
public class GroupAccess {

    private static final Set<ParticipationKind> LEADING =
            EnumSet.of(ParticipationKind.FACILITATOR, ParticipationKind.DEPUTY_FACILITATOR);

    private final KnownGroupRepository groups;
    private final ParticipationRepository parts;
    private final Caller caller;
    private final Clock clock;

    GroupAccess(KnownGroupRepository groups, ParticipationRepository parts, Caller caller, Clock clock) {
        this.groups = groups;
        this.parts = parts;
        this.caller = caller;
        this.clock = clock;
    }

    /** Whether the caller plans in the group: its facilitators, the seats of a self-run one, coordinators, machines. */
    public boolean mayChange(UUID group) {
        return caller.isCoordinator() || caller.hasScope("sessions.write") || leads(group);
    }

    /** The same for people of the group alone: what members answered is not for coordinators. */
    public boolean leads(UUID group) {
        var known = groups.find(group);
        return known.isPresent()
                && caller.maybePerson()
                        .filter(person -> plans(known.get(), person))
                        .isPresent();
    }

    private boolean plans(KnownGroup group, UUID person) {
        return parts.of(group.id(), person).stream()
                .filter(part -> part.heldAt(clock.instant()))
                .anyMatch(part ->
                        LEADING.contains(part.kind()) || (part.kind() == ParticipationKind.SEAT && group.isSelfRun()));
    }

    /** Whether all the group's sessions are the caller's to see, for they are in it now or look after all groups. */
    public boolean maySeeAll(UUID group) {
        return caller.isCoordinator()
                || caller.hasScope("sessions.read")
                || caller.hasScope("sessions.write")
                || isInNow(group);
    }

    private boolean isInNow(UUID group) {
        return caller.maybePerson()
                .filter(person -> parts.of(group, person).stream()
                        .filter(part -> part.heldAt(clock.instant()))
                        .anyMatch(part -> part.kind().attends() || isOpen(group)))
                .isPresent();
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
