package no.moteplass.groups.group;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.hibernate.annotations.OptimisticLock;
import org.jspecify.annotations.Nullable;

import no.moteplass.groups.catalogue.Area;
import no.moteplass.groups.catalogue.Enrolment;
import no.moteplass.groups.catalogue.Facilitation;
import no.moteplass.groups.catalogue.Programme;
import no.moteplass.groups.group.Transition.Done;
import no.moteplass.groups.group.Transition.Lacks;
import no.moteplass.groups.group.Transition.WrongState;
import no.moteplass.groups.values.EnumNames;

/** One running instance of a programme, and the states it goes through. */
@Entity(name = "MeetingGroup")
@Table(name = "meeting_group")
public class Group {

    @Id
    private UUID id;

    @Version
    private long version = 1;

    private String programme;
    private String name;
    private String purpose;

    @Enumerated(EnumType.STRING)
    private Area area;

    @Enumerated(EnumType.STRING)
    private Promotion promotion;

    private String[] anchoring;
    private @Nullable String theme;

    @Embedded
    private Audience audience;

    private String[] slots;

    @Enumerated(EnumType.STRING)
    private GroupState state;

    @Enumerated(EnumType.STRING)
    private Facilitation facilitation;

    private boolean confidential;

    @Embedded
    private Capacity capacity;

    /** Nothing where no dates are given. */
    @Embedded
    private @Nullable SignUpWindow window;

    private @Nullable String contact;
    private String[] flags;

    /** Not versioned: to whoever knows of a change of manager, a version that rose with it would tell who sits here (P2). */
    @OptimisticLock(excluded = true)
    private String[] coordinatorFlags;

    private Instant createdAt;
    private @Nullable Instant openedAt;
    private @Nullable Instant closedAt;
    private @Nullable String closedReason;

    protected Group() {}

    public Group(UUID id, NewGroup given, Programme defaults, Instant now) {
        this.id = id;
        this.programme = defaults.code();
        this.state = GroupState.DRAFT;
        this.flags = new String[0];
        this.coordinatorFlags = new String[0];
        this.createdAt = now;
        change(given, defaults);
        if (capacity.maxPerUnit() == null && defaults.scope() == audience.scope()) {
            capacity = capacity.withMaxPerUnit(defaults.maxPerUnit());
        }
    }

    /** What is not given is the programme's; but a limit per unit that is not given is lifted (G4). */
    public final void change(NewGroup given, Programme defaults) {
        name = given.name();
        purpose = given.purpose() == null || given.purpose().isBlank() ? defaults.purpose() : given.purpose();
        area = Objects.requireNonNullElse(given.area(), defaults.area());
        promotion = Objects.requireNonNullElse(given.promotion(), Promotion.OFFER);
        anchoring = Objects.requireNonNullElse(given.anchoring(), defaults.anchoring()).stream()
                .distinct()
                .sorted()
                .toArray(String[]::new);
        theme = given.theme();
        audience = given.audience(defaults);
        slots = Objects.requireNonNullElse(given.slots(), List.<String>of()).stream()
                .distinct()
                .toArray(String[]::new);
        facilitation = Objects.requireNonNullElse(given.facilitation(), defaults.facilitation());
        confidential = given.confidential(defaults);
        capacity = given.capacity(defaults);
        window = given.window().equals(SignUpWindow.UNDATED) ? null : given.window();
        contact = given.contact();
    }

    /** What {@link #change} would be given to leave everything as it is. */
    public NewGroup asGiven() {
        return NewGroup.of(this);
    }

    public Transition open(Strength strength, Instant now) {
        if (state != GroupState.DRAFT) {
            return new WrongState(state);
        }
        if (strength.purposeOwners() == 0) {
            return new Lacks(List.of(Missing.PURPOSE_OWNER));
        }
        state = GroupState.OPEN;
        openedAt = now;
        return new Done();
    }

    public Transition start(Strength strength, Programme demands) {
        if (state != GroupState.OPEN) {
            return new WrongState(state);
        }
        var missing = strength.missingToStart(capacity.minSize(), facilitation, demands);
        if (!missing.isEmpty()) {
            return new Lacks(missing);
        }
        state = GroupState.ACTIVE;
        return new Done();
    }

    public Transition pause() {
        return move(GroupState.ACTIVE, GroupState.PAUSED);
    }

    public Transition resume() {
        return move(GroupState.PAUSED, GroupState.ACTIVE);
    }

    private Transition move(GroupState from, GroupState to) {
        if (state != from) {
            return new WrongState(state);
        }
        state = to;
        return new Done();
    }

    public Transition close(@Nullable String reason, Instant now) {
        if (state == GroupState.CLOSED) {
            return new WrongState(state);
        }
        state = GroupState.CLOSED;
        closedAt = now;
        closedReason = reason;
        flags = new String[0];
        coordinatorFlags = new String[0];
        return new Done();
    }

    /** Sets what a coordinator should see to; what is hidden they alone see. @return whether that is news to others */
    public boolean flag(Strength strength, Set<Flag> hidden) {
        var raisedInside = EnumNames.of(state.runs() ? hidden : Set.<Flag>of());
        if (!Arrays.equals(raisedInside, coordinatorFlags)) {
            coordinatorFlags = raisedInside;
        }
        var raised = strength.flags(state, facilitation);
        if (raised.equals(Set.copyOf(EnumNames.read(flags, Flag.class)))) {
            return false;
        }
        flags = EnumNames.of(raised);
        return true;
    }

    /** Whoever's address it is is erased. */
    public void forgetContact() {
        contact = null;
    }

    /** Whether one can sign up now: groups of OPEN programmes from opening on, others only within given dates. */
    public boolean signUpOpen(Enrolment enrolment, Instant now) {
        return state.takesPeople() && window().openAt(now, enrolment == Enrolment.OPEN);
    }

    /** For sample data of local mode alone: as if it had opened then. */
    public void backdate(Instant opening) {
        openedAt = opening;
    }

    public UUID id() {
        return id;
    }

    public long version() {
        return version;
    }

    public String programme() {
        return programme;
    }

    public String name() {
        return name;
    }

    public String purpose() {
        return purpose;
    }

    public Area area() {
        return area;
    }

    public Promotion promotion() {
        return promotion;
    }

    public List<String> anchoring() {
        return List.of(anchoring);
    }

    public @Nullable String theme() {
        return theme;
    }

    public Audience audience() {
        return audience;
    }

    public List<String> slots() {
        return List.of(slots);
    }

    public GroupState state() {
        return state;
    }

    public Facilitation facilitation() {
        return facilitation;
    }

    public boolean confidential() {
        return confidential;
    }

    public Capacity capacity() {
        return capacity;
    }

    public SignUpWindow window() {
        return Objects.requireNonNullElse(window, SignUpWindow.UNDATED);
    }

    public @Nullable String contact() {
        return contact;
    }

    public List<Flag> flags() {
        var raised = new ArrayList<>(EnumNames.read(flags, Flag.class));
        raised.addAll(EnumNames.read(coordinatorFlags, Flag.class));
        return List.copyOf(raised);
    }

    public Instant createdAt() {
        return createdAt;
    }

    public @Nullable Instant openedAt() {
        return openedAt;
    }

    public @Nullable Instant closedAt() {
        return closedAt;
    }

    public @Nullable String closedReason() {
        return closedReason;
    }
}
