package no.moteplass.sessions.access;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.platform.identity.Caller;
import no.moteplass.sessions.directory.KnownGroup;
import no.moteplass.sessions.directory.KnownGroupRepository;
import no.moteplass.sessions.directory.KnownOfferRepository;

/** How exactly the caller may know when and where groups meet (P2). */
@ApplicationScoped
public class ScheduleAccess {

    private final KnownGroupRepository groups;
    private final KnownOfferRepository offers;
    private final GroupAccess access;
    private final Caller caller;

    ScheduleAccess(KnownGroupRepository groups, KnownOfferRepository offers, GroupAccess access, Caller caller) {
        this.groups = groups;
        this.offers = offers;
        this.access = access;
        this.caller = caller;
    }

    /** What of a schedule is shown. */
    public enum View {
        ROUGHLY,
        EXACTLY
    }

    /** Of each of these groups that the caller may see, in the order asked for. The others are not there. */
    public Map<UUID, View> to(Collection<UUID> asked) {
        var known = groups.find(asked);
        var inside = access.attended(asked);
        var offered = caller.maybePerson().map(me -> offers.heldIn(asked, me)).orElse(Set.of());
        var views = new LinkedHashMap<UUID, View>();
        for (var id : asked) {
            var group = known.get(id);
            if (group != null && isSeen(group)) {
                var own = inside.contains(id) || offered.contains(id);
                views.put(id, own || seesAllOf(group) ? View.EXACTLY : View.ROUGHLY);
            }
        }
        return views;
    }

    /** As groups-service has it: drafts are for those who make them. */
    private boolean isSeen(KnownGroup group) {
        return !group.isDraft() || caller.isCoordinator() || caller.hasScope("groups.write");
    }

    private boolean seesAllOf(KnownGroup group) {
        return !group.confidential() || caller.isCoordinator() || caller.hasScope("sessions.read");
    }
}
