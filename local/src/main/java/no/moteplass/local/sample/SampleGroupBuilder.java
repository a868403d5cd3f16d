package no.moteplass.local.sample;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** A group of the sample while it is being put together. */
final class SampleGroupBuilder {
    private final People people;
    private final String programme;
    private final String name;
    private final PlannedGroup.State state;
    private final Set<String> units = new HashSet<>();
    private final List<String> members = new ArrayList<>();
    private final List<String> waiting = new ArrayList<>();
    private final List<String> invited = new ArrayList<>();
    private @Nullable Integer maxSize;
    private @Nullable String sector;
    private @Nullable String facilitator;
    private @Nullable String deputy;
    private @Nullable Rhythm rhythm;
    private boolean mentored;
    private boolean dated;
    private boolean oneHasLeft;
    private boolean oneNotReached;
    private Set<PlannedGroup.News> news = Set.of();

    SampleGroupBuilder(People people, String programme, String name, PlannedGroup.State state) {
        this.people = people;
        this.programme = programme;
        this.name = name;
        this.state = state;
    }

    SampleGroupBuilder sized(int max) {
        maxSize = max;
        return this;
    }

    SampleGroupBuilder dated() {
        dated = true;
        return this;
    }

    /** The last member has left the directory since: coordinators see it. */
    SampleGroupBuilder oneHasLeft() {
        oneHasLeft = true;
        return this;
    }

    /** The mail to the last who is invited was refused for good: coordinators see it. */
    SampleGroupBuilder oneNotReached() {
        oneNotReached = true;
        return this;
    }

    /** What happens to it once mails leave. */
    SampleGroupBuilder told(PlannedGroup.News... what) {
        news = Set.of(what);
        return this;
    }

    SampleGroupBuilder mentored() {
        mentored = true;
        return this;
    }

    SampleGroupBuilder inSector(String code) {
        sector = code;
        return this;
    }

    SampleGroupBuilder facilitated() {
        facilitator = people.trainedFacilitator(units);
        return this;
    }

    SampleGroupBuilder facilitatedBy(String email) {
        facilitator = named(email);
        return this;
    }

    SampleGroupBuilder deputy() {
        deputy = people.trainedFacilitator(units);
        return this;
    }

    SampleGroupBuilder member(String email) {
        members.add(named(email));
        return this;
    }

    SampleGroupBuilder members(int count, Level... levels) {
        members.addAll(people.choose(count, units, sector, levels));
        return this;
    }

    SampleGroupBuilder waiting(String email) {
        waiting.add(named(email));
        return this;
    }

    SampleGroupBuilder waiting(int count, Level... levels) {
        waiting.addAll(people.choose(count, units, sector, levels));
        return this;
    }

    SampleGroupBuilder invited(String email) {
        invited.add(named(email));
        return this;
    }

    SampleGroupBuilder invited(int count, Level... levels) {
        invited.addAll(people.choose(count, units, sector, levels));
        return this;
    }

    SampleGroupBuilder monthly(
            int week, DayOfWeek day, String time, int minutes, int behind, int ahead, Rhythm.Place place) {
        return everyMonths(1, week, day, time, minutes, behind, ahead, place);
    }

    SampleGroupBuilder everyMonths(
            int months, int week, DayOfWeek day, String time, int minutes, int behind, int ahead, Rhythm.Place place) {
        rhythm = new Rhythm(
                week,
                day,
                LocalTime.parse(time),
                Duration.ofMinutes(minutes),
                months,
                behind,
                ahead,
                facilitator == null || deputy != null,
                place);
        return this;
    }

    private String named(String email) {
        if (!units.add(people.unitOf(email))) throw new IllegalStateException(name + " has two people of one unit");
        return email;
    }

    PlannedGroup done() {
        return new PlannedGroup(
                programme,
                name,
                state,
                maxSize,
                sector,
                people.purposeOwner(),
                facilitator,
                deputy,
                List.copyOf(members),
                List.copyOf(waiting),
                List.copyOf(invited),
                mentored,
                dated,
                rhythm,
                oneHasLeft,
                oneNotReached,
                news);
    }
}
