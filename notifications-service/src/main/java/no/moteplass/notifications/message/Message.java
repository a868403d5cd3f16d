package no.moteplass.notifications.message;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.recurrence.Rhythm;

/** What is to be said to one person: everything the words need, read when the delivery was claimed. */
public sealed interface Message {

    MessageKind kind();

    /** The group it is about; a message may belong to none. */
    Optional<GroupName> inGroup();

    default boolean isAboutSessions() {
        return kind() == MessageKind.SESSION_REMINDER || MessageKind.OF_SESSIONS.contains(kind());
    }

    /** A message about one group. */
    sealed interface OfGroup extends Message {

        GroupName group();

        @Override
        default Optional<GroupName> inGroup() {
            return Optional.of(group());
        }
    }

    /** A seat is theirs. */
    record SignUpPlaced(GroupName group) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SIGN_UP_PLACED;
        }
    }

    /** The group is full; they wait. */
    record SignUpWaiting(GroupName group, @Nullable Integer position) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SIGN_UP_WAITING;
        }
    }

    /**
     * A seat is held for them.
     *
     * @param plan when and where the group meets: whoever holds an offer may see all of it
     * @param again whether this reminds of an offer that was mailed already
     * @param expiresAt until when; null until groups-service has fixed it
     */
    record SeatOffered(
            GroupName group,
            GroupPlan plan,
            UUID signUp,
            boolean invited,
            boolean again,
            @Nullable Instant expiresAt) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SEAT_OFFERED;
        }

        public SeatOffered until(Instant expires) {
            return new SeatOffered(group, plan, signUp, invited, again, expires);
        }
    }

    /**
     * An offer was not answered in time.
     *
     * @param last whether the sign-up ended by it
     */
    record SeatLapsed(GroupName group, boolean last) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SEAT_LAPSED;
        }
    }

    /** A coordinator has ended their place in the queue, or their offer. */
    record SignUpWithdrawn(GroupName group) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SIGN_UP_WITHDRAWN;
        }
    }

    /**
     * Somebody has taken their seat, or the last role that they had in the group.
     *
     * @param keepsRole whether they are in the group still
     */
    record MemberRemoved(GroupName group, boolean keepsRole) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.MEMBER_REMOVED;
        }
    }

    /**
     * The group is no more.
     *
     * @param reason in the words of who closed it; null for none
     */
    record GroupClosed(GroupName group, @Nullable String reason) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.GROUP_CLOSED;
        }
    }

    /**
     * Sessions of one UID that are new, changed or off.
     *
     * @param off why they are off; says nothing of those that are not
     * @param rhythm how often, where they follow a rule that can be said in a few words
     * @param calendar what the reader's own calendar is to take in; null where nothing is attached
     */
    record SessionsChanged(
            MessageKind kind,
            GroupName group,
            WhyOff off,
            List<SessionLine> sessions,
            @Nullable Rhythm rhythm,
            @Nullable CalendarContent calendar)
            implements OfGroup {
        public SessionsChanged {
            sessions = List.copyOf(sessions);
        }
    }

    /** A session is near. */
    record SessionReminder(GroupName group, SessionLine session) implements OfGroup {
        @Override
        public MessageKind kind() {
            return MessageKind.SESSION_REMINDER;
        }
    }
}
