package no.moteplass.groups.appointment;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import no.moteplass.groups.administration.SettleGroup;
import no.moteplass.groups.appointment.MemberPlaces.Place;
import no.moteplass.groups.change.Change;
import no.moteplass.groups.group.GroupState;
import no.moteplass.groups.membership.GroupRole;
import no.moteplass.platform.change.ChangeJournal;

/** Somebody gets or loses roles or a seat by hand: one transaction under the group's lock. */
@ApplicationScoped
public class ChangeMember {

    private final MemberPlaces places;
    private final MemberRights rights;
    private final RolesByHand roles;
    private final ManualSeating seats;
    private final SettleGroup settle;
    private final ChangeJournal changes;

    ChangeMember(
            MemberPlaces places,
            MemberRights rights,
            RolesByHand roles,
            ManualSeating seats,
            SettleGroup settle,
            ChangeJournal changes) {
        this.places = places;
        this.rights = rights;
        this.roles = roles;
        this.seats = seats;
        this.settle = settle;
        this.changes = changes;
    }

    @Transactional
    public MemberChange put(UUID groupId, UUID leader, MemberWish wish) {
        var refused = rights.refusalOfOutsider(groupId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var place = places.lock(groupId, leader).orElse(null);
        if (place == null || !rights.sees(place.group())) {
            return new MemberChange.NotFound();
        }
        var asked = Objects.requireNonNullElse(wish.roles(), place.roles());
        var seat = Objects.requireNonNullElse(wish.seat(), place.seated());
        if (!rights.mayChange(place, asked, seat)) {
            return new MemberChange.NotAllowed();
        }
        if (place.group().state() == GroupState.CLOSED) {
            return new MemberChange.WrongState("group-closed");
        }
        if (!seat && asked.isEmpty() && place.current() == null) {
            return new MemberChange.Nothing();
        }
        return change(place, asked, seat);
    }

    private MemberChange change(Place place, Set<GroupRole> asked, boolean seat) {
        var refused = roles.refusal(place, asked);
        if (refused.isPresent()) {
            return new MemberChange.Refused(refused.get());
        }
        var seatedBefore = place.seated();
        if (seat && !seatedBefore) {
            var refusedSeat = seats.take(place.group(), place.leader());
            if (refusedSeat.isPresent()) {
                return refusedSeat.get();
            }
        }
        roles.hold(place, asked);
        if (!seat && seatedBefore) {
            seats.give(place.group(), place.leader());
        }
        settle.changed(place.group());
        changes.act(Change.MEMBER_CHANGED, List.of(place.leader()));
        return place.current() == null
                ? new MemberChange.Created(place.leader())
                : new MemberChange.Changed(place.leader());
    }

    @Transactional
    public MemberChange remove(UUID groupId, UUID leader) {
        var refused = rights.refusalOfOutsider(groupId);
        if (refused.isPresent()) {
            return refused.get();
        }
        var place = places.lock(groupId, leader).orElse(null);
        if (place == null || !rights.sees(place.group())) {
            return new MemberChange.NotFound();
        }
        if (!rights.mayChange(place, Set.of(), false)) {
            return new MemberChange.NotAllowed();
        }
        if (place.current() == null) {
            return new MemberChange.NotFound();
        }
        var seatedBefore = place.seated();
        roles.hold(place, Set.of());
        if (seatedBefore) {
            seats.give(place.group(), leader);
        }
        settle.changed(place.group());
        changes.act(Change.MEMBER_REMOVED, List.of(leader));
        return new MemberChange.Gone();
    }
}
