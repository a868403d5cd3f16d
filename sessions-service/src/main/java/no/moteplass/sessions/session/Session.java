package no.moteplass.sessions.session;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import no.moteplass.sessions.details.SessionDetails;
import no.moteplass.sessions.details.Venue;
import no.moteplass.sessions.session.FacilitatorAssignment.Named;
import no.moteplass.sessions.timing.ScheduledTime;
import no.moteplass.sessions.timing.Timing;

/** One meeting of a group. It is cancelled or moved, never deleted (S8); what has happened does not change (S3). */
@Entity
@Table(name = "session")
public class Session {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    @Column(name = "group_id")
    private UUID group;

    @Column(name = "series_id")
    private @Nullable UUID series;

    private String uid;
    private String title;
    private int sequence;

    @Column(name = "recurrence_id")
    private @Nullable LocalDateTime recurrenceId;

    @Embedded
    private ScheduledTime time;

    @Enumerated(EnumType.STRING)
    private RotationMode rotation;

    @Embedded
    private @Nullable Venue venue;

    @Embedded
    private OwnDetails own = OwnDetails.none();

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Embedded
    private @Nullable Cancellation cancellation;

    @Column(name = "last_modified")
    private Instant lastModified;

    @Column(name = "created_at")
    private Instant createdAt;

    @ElementCollection
    @CollectionTable(name = "facilitator_assignment", joinColumns = @JoinColumn(name = "session_id"))
    private Set<FacilitatorAssignment> facilitators = new HashSet<>();

    protected Session() {}

    /** A session that stands alone: its UID is its own. */
    public static Session alone(SessionPlan plan, String uid) {
        return new Session(plan, null, uid, null);
    }

    /** A session of a series, on a date that the rule gave. */
    public static Session inSeries(SessionPlan plan, UUID series, String uid) {
        return new Session(plan, series, uid, plan.timing().start());
    }

    private Session(SessionPlan plan, @Nullable UUID series, String uid, @Nullable LocalDateTime recurrenceId) {
        this.id = plan.id();
        this.group = plan.group();
        this.series = series;
        this.uid = uid;
        this.recurrenceId = recurrenceId;
        this.title = plan.title();
        this.time = ScheduledTime.of(plan.timing());
        this.rotation = plan.rotation();
        this.venue = plan.venue();
        this.state = SessionState.SCHEDULED;
        this.lastModified = plan.now();
        this.createdAt = plan.now();
    }

    /** Takes it out of the plan. Its facilitators are free again. */
    public Changing cancel(CancelReason why, Instant now) {
        return refusalToChange(now).<Changing>map(Changing.Refused::new).orElseGet(() -> cancelAnyway(why, now));
    }

    /** What a group had ahead when it closed, even if that is learned late. */
    public Changing cancelWithGroup(Instant now) {
        return state == SessionState.SCHEDULED ? cancelAnyway(CancelReason.GROUP_CLOSED, now) : new Changing.AsBefore();
    }

    private Changing cancelAnyway(CancelReason why, Instant now) {
        state = SessionState.CANCELLED;
        cancellation = new Cancellation(why, now);
        lastModified = now;
        sequence++;
        retime();
        return new Changing.Changed();
    }

    /** Moves it. The UID and the date its rule gave stay (S8). */
    public Changing moveTo(Timing timing, Instant now) {
        return become(new SessionDetails(timing, title, venue()), true, now);
    }

    public Changing describe(String newTitle, Venue newVenue, Instant now) {
        return become(new SessionDetails(timing(), newTitle, newVenue), true, now);
    }

    /** Goes with its series; what it has of its own stays as it is (S3). */
    public Changing follow(SessionDetails series, Instant now) {
        return become(following(series), false, now);
    }

    public SessionDetails following(SessionDetails series) {
        return own.keptIn(series, details());
    }

    private Changing become(SessionDetails then, boolean byItself, Instant now) {
        var refusal = refusalToChange(now).orElse(null);
        if (refusal != null) {
            return new Changing.Refused(refusal);
        }
        var before = details();
        if (then.equals(before)) {
            return new Changing.AsBefore();
        }
        own = byItself && series != null ? own.with(before, then) : own;
        sequence += then.isElsewhereOrAtAnotherTimeThan(before) ? 1 : 0;
        title = then.title();
        venue = then.venue();
        lastModified = now;
        if (then.isAtAnotherTimeThan(before)) {
            time = ScheduledTime.of(then.timing());
            retime();
        }
        return new Changing.Changed();
    }

    /** Names who leads it, in place of whoever did. @return whether that changed anything */
    public boolean ledBy(List<Named> named, Instant now) {
        var assigned = named.stream().map(this::tied).collect(Collectors.toSet());
        if (assigned.equals(facilitators)) {
            return false;
        }
        facilitators.retainAll(assigned);
        facilitators.addAll(assigned);
        lastModified = now;
        return true;
    }

    /** Leaves it to nobody: nobody is found for it either, until somebody is named. */
    public void leaveToNobody(Instant now) {
        rotation = RotationMode.NONE;
        ledBy(List.of(), now);
    }

    /** Why nothing about it can change any more, if so. */
    public Optional<SessionRefusal> refusalToChange(Instant now) {
        return SessionRefusal.of(isCancelled(), !startsAt().isAfter(now));
    }

    private FacilitatorAssignment tied(Named named) {
        return named.tiedTo(startsAt(), endsAt(), !isCancelled());
    }

    private void retime() {
        var named = facilitators();
        facilitators.clear();
        named.stream().map(this::tied).forEach(facilitators::add);
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    public Optional<UUID> lead() {
        return facilitators().stream().filter(Named::leads).map(Named::leader).findFirst();
    }

    /** The lead first. */
    public List<Named> facilitators() {
        return facilitators.stream()
                .map(FacilitatorAssignment::named)
                .sorted(Comparator.comparing(Named::role).thenComparing(Named::leader))
                .toList();
    }

    /** Everybody who leads it or helps to, the lead first. */
    public List<UUID> leaders() {
        return facilitators().stream().map(Named::leader).toList();
    }

    public Timing timing() {
        return time.timing();
    }

    public SessionDetails details() {
        return new SessionDetails(timing(), title, venue());
    }

    /** Whether it was moved by itself. */
    public boolean hasOwnTime() {
        return own.time();
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public UUID group() {
        return group;
    }

    public @Nullable UUID series() {
        return series;
    }

    public String uid() {
        return uid;
    }

    public @Nullable LocalDateTime recurrenceId() {
        return recurrenceId;
    }

    public String title() {
        return title;
    }

    public Instant startsAt() {
        return time.startsAt();
    }

    public Instant endsAt() {
        return time.endsAt();
    }

    public RotationMode rotation() {
        return rotation;
    }

    public Venue venue() {
        return Venue.stored(venue);
    }

    public @Nullable CancelReason cancelReason() {
        return cancellation == null ? null : cancellation.reason();
    }

    public @Nullable Instant cancelledAt() {
        return cancellation == null ? null : cancellation.at();
    }

    public int sequence() {
        return sequence;
    }

    public Instant lastModified() {
        return lastModified;
    }

    public Instant createdAt() {
        return createdAt;
    }
}
