package no.moteplass.sessions.session;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

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

    @Column(name = "start_local")
    private LocalDateTime startLocal;

    private String zone;

    @Column(name = "duration_seconds")
    private long durationSeconds;

    @Column(name = "starts_at")
    private Instant startsAt;

    @Column(name = "ends_at")
    private Instant endsAt;

    @Enumerated(EnumType.STRING)
    private RotationMode rotation;

    private @Nullable String place;
    private @Nullable String link;

    /** Which of its time, place and link are its own and stay when its series moves (S3). */
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
        this.startLocal = plan.timing().start();
        this.zone = plan.timing().zone().getId();
        this.durationSeconds = plan.timing().duration().toSeconds();
        this.startsAt = plan.timing().startsAt();
        this.endsAt = plan.timing().endsAt();
        this.rotation = plan.rotation();
        this.place = plan.place();
        this.link = plan.link();
        this.state = SessionState.SCHEDULED;
        this.lastModified = plan.now();
        this.createdAt = plan.now();
    }

    /** Takes it out of the plan. Its facilitators are free again. */
    public Optional<SessionRefusal> cancel(CancelReason why, Instant now) {
        var refusal = refusalToChange(now);
        if (refusal.isEmpty()) {
            cancelAnyway(why, now);
        }
        return refusal;
    }

    /** What a group had ahead when it closed, even if that is told late. */
    public void cancelWithGroup(Instant now) {
        if (state == SessionState.SCHEDULED) {
            cancelAnyway(CancelReason.GROUP_CLOSED, now);
        }
    }

    private void cancelAnyway(CancelReason why, Instant now) {
        state = SessionState.CANCELLED;
        cancelReason = why;
        cancelledAt = now;
        lastModified = now;
        sequence++;
        retime();
    }

    /** Moves it. The UID and the date its rule gave stay (S8). */
    public Optional<SessionRefusal> moveTo(LocalDateTime start, Duration duration, Instant now) {
        var refusal = refusalToChange(now);
        if (refusal.isPresent() || (start.equals(startLocal) && duration.toSeconds() == durationSeconds)) {
            return refusal;
        }
        startLocal = start;
        durationSeconds = duration.toSeconds();
        startsAt = timing().startsAt();
        endsAt = timing().endsAt();
        own = series == null ? own : own.withTime();
        lastModified = now;
        sequence++;
        retime();
        return refusal;
    }

    /** Says anew what it is called and where it is. A place or link that it has of its own stays when its series moves. */
    public Optional<SessionRefusal> describe(
            String newTitle, @Nullable String newPlace, @Nullable String newLink, Instant now) {
        var refusal = refusalToChange(now);
        if (refusal.isPresent()) {
            return refusal;
        }
        var elsewhere = !Objects.equals(place, newPlace) || !Objects.equals(link, newLink);
        if (elsewhere || !title.equals(newTitle)) {
            own = series == null ? own : own.with(!Objects.equals(place, newPlace), !Objects.equals(link, newLink));
            title = newTitle;
            place = newPlace;
            link = newLink;
            lastModified = now;
            sequence += elsewhere ? 1 : 0;
        }
        return refusal;
    }

    /** Names who leads it, in place of whoever did. @return whether that changed anything */
    public boolean ledBy(List<Named> named, Instant now) {
        var wanted = new HashSet<FacilitatorAssignment>();
        named.forEach(each -> wanted.add(tied(each)));
        if (wanted.equals(facilitators)) {
            return false;
        }
        facilitators.retainAll(wanted);
        facilitators.addAll(wanted);
        lastModified = now;
        return true;
    }

    /** Puts somebody, or nobody, in the place of whoever leads it; who helps goes on helping. */
    public boolean ledBy(@Nullable UUID leader, AssignmentSource source, Set<UUID> gone, Instant now) {
        var named = new ArrayList<Named>();
        if (leader != null) {
            named.add(new Named(leader, LeadRole.LEAD, source));
        }
        facilitators.stream()
                .map(FacilitatorAssignment::named)
                .filter(each -> each.role() == LeadRole.CO)
                .filter(each -> !each.leader().equals(leader) && !gone.contains(each.leader()))
                .forEach(named::add);
        return ledBy(named, now);
    }

    /** Why nothing about it can change any more, if so. */
    public Optional<SessionRefusal> refusalToChange(Instant now) {
        if (state == SessionState.CANCELLED) {
            return Optional.of(SessionRefusal.ALREADY_CANCELLED);
        }
        return startsAt.isAfter(now) ? Optional.empty() : Optional.of(SessionRefusal.ALREADY_STARTED);
    }

    private FacilitatorAssignment tied(Named named) {
        return new FacilitatorAssignment(
                named.leader(), named.role(), named.source(), startsAt, endsAt, state == SessionState.SCHEDULED);
    }

    private void retime() {
        var named = facilitators.stream()
                .map(FacilitatorAssignment::named)
                .map(this::tied)
                .toList();
        facilitators.clear();
        facilitators.addAll(named);
    }

    public SessionState stateAt(Instant now) {
        return state == SessionState.SCHEDULED && !endsAt.isAfter(now) ? SessionState.HELD : state;
    }

    public boolean isCancelled() {
        return state == SessionState.CANCELLED;
    }

    public Optional<UUID> lead() {
        return facilitators.stream()
                .filter(each -> each.role() == LeadRole.LEAD)
                .map(FacilitatorAssignment::leader)
                .findFirst();
    }

    /** Whoever leads it was found by the rotation, not named by somebody. */
    public boolean isLedByRotation() {
        return facilitators.stream()
                .anyMatch(each -> each.role() == LeadRole.LEAD && each.source() == AssignmentSource.ROTATION);
    }

    /** The lead first. */
    public List<Named> facilitators() {
        return facilitators.stream()
                .map(FacilitatorAssignment::named)
                .sorted(Comparator.comparing(Named::role).thenComparing(Named::leader))
                .toList();
    }

    public boolean isLedBy(UUID person) {
        return facilitators.stream().anyMatch(each -> each.leader().equals(person));
    }

    public Timing timing() {
        return new Timing(startLocal, ZoneId.of(zone), Duration.ofSeconds(durationSeconds));
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
        return startsAt;
    }

    public Instant endsAt() {
        return endsAt;
    }

    public RotationMode rotation() {
        return rotation;
    }

    public @Nullable String place() {
        return place;
    }

    public @Nullable String link() {
        return link;
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
