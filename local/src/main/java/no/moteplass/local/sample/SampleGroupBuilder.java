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
final class GroupDraft {
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

    GroupDraft(People people, String programme, String name, PlannedGroup.State state) {
        this.people = people;
        this.programme = programme;
        this.name = name;
        this.state = state;
    }

    GroupDraft sized(int max) {
        maxSize = max;
        return this;
    }

    GroupDraft dated() {
        dated = true;
        return this;
    }

    GroupDraft mentored() {
        mentored = true;
        return this;
    }

    GroupDraft inSector(String code) {
        sector = code;
        return this;
    }

    GroupDraft facilitated() {
        facilitator = people.trainedFacilitator(units);
        return this;
    }

    GroupDraft facilitatedBy(String email) {
        facilitator = named(email);
        return this;
    }

    GroupDraft deputy() {
        deputy = people.trainedFacilitator(units);
        return this;
    }

    GroupDraft member(String email) {
        members.add(named(email));
        return this;
    }

    GroupDraft members(int count, Level... levels) {
        members.addAll(people.draw(count, units, sector, levels));
        return this;
    }

    GroupDraft waiting(String email) {
        waiting.add(named(email));
        return this;
    }

    GroupDraft waiting(int count, Level... levels) {
        waiting.addAll(people.draw(count, units, sector, levels));
        return this;
    }

    GroupDraft invited(String email) {
        invited.add(named(email));
        return this;
    }

    GroupDraft invited(int count, Level... levels) {
        invited.addAll(people.draw(count, units, sector, levels));
        return this;
    }

    GroupDraft monthly(int week, DayOfWeek day, String time, int minutes, int behind, int ahead, String place) {
        return everyMonths(1, week, day, time, minutes, behind, ahead, place);
    }

    GroupDraft everyMonths(
            int months, int week, DayOfWeek day, String time, int minutes, int behind, int ahead, String place) {
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
                rhythm);
    }
}
