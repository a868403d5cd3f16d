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

    @Column(name = "recurrence_id")
    private @Nullable LocalDateTime recurrenceId;

    private String title;

    @Embedded
    private ScheduledTime time;

    @Enumerated(EnumType.STRING)
    private RotationMode rotation;

    @Embedded
    private @Nullable Venue venue;

    /** Stays when its series moves (S3). */
    @Embedded
    private OwnDetails own = OwnDetails.none();

    @Enumerated(EnumType.STRING)
    private SessionState state;

    @Enumerated(EnumType.STRING)
    @Column(name = "cancel_reason")
    private @Nullable CancelReason cancelReason;

    @Column(name = "cancelled_at")
    private @Nullable Instant cancelledAt;

    private int sequence;

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
        cancelReason = why;
        cancelledAt = now;
        lastModified = now;
        sequence++;
        retime();
        return new Changing.Changed();
    }

    /** Moves it. The UID and the date its rule gave stay (S8). */
    public Changing moveTo(Timing timing, Instant now) {
        var refusal = refusalToChange(now);
        if (refusal.isPresent()) {
            return new Changing.Refused(refusal.get());
        }
        if (timing.equals(timing())) {
            return new Changing.AsBefore();
        }
        time = ScheduledTime.of(timing);
        own = series == null ? own : own.withTime();
        lastModified = now;
        sequence++;
        retime();
        return new Changing.Changed();
    }

    /** Gives it another title or venue. A place or link that it has of its own stays when its series moves. */
    public Changing describe(String newTitle, Venue newVenue, Instant now) {
        var refusal = refusalToChange(now);
        if (refusal.isPresent()) {
            return new Changing.Refused(refusal.get());
        }
        if (newVenue.equals(venue()) && title.equals(newTitle)) {
            return new Changing.AsBefore();
        }
        var elsewhere = newVenue.hasOtherPlaceThan(venue()) || newVenue.hasOtherLinkThan(venue());
        own = series == null ? own : own.with(venue(), newVenue);
        title = newTitle;
        venue = newVenue;
        lastModified = now;
        sequence += elsewhere ? 1 : 0;
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
        if (state == SessionState.CANCELLED) {
            return Optional.of(SessionRefusal.ALREADY_CANCELLED);
        }
        return startsAt().isAfter(now) ? Optional.empty() : Optional.of(SessionRefusal.ALREADY_STARTED);
    }

    private FacilitatorAssignment tied(Named named) {
        return named.tiedTo(startsAt(), endsAt(), state == SessionState.SCHEDULED);
    }

    private void retime() {
        var named = facilitators();
        facilitators.clear();
        named.forEach(each -> facilitators.add(tied(each)));
    }

    public SessionState stateAt(Instant now) {
        return state == SessionState.SCHEDULED && !endsAt().isAfter(now) ? SessionState.HELD : state;
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
        return cancelReason;
    }

    public @Nullable Instant cancelledAt() {
        return cancelledAt;
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
