package no.moteplass.e2e.mainjob;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import no.moteplass.e2e.browser.Browser;
import no.moteplass.e2e.browser.Looks;
import no.moteplass.e2e.browser.Visitor;
import no.moteplass.e2e.stack.Deliveries;
import no.moteplass.e2e.stack.Person;
import no.moteplass.e2e.stack.RunningStack;
import no.moteplass.e2e.stack.TestGroup;
import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.settings.Application;

/** Who takes part: people of different units, so that everybody fits; and the group, once it is there. */
final class Cast implements AutoCloseable {
    static final int SEATS = 5;

    final RunningStack stack;
    final Deliveries deliveries;
    final Looks looks = new Looks(RunningStack.root().resolve("e2e/target/screenshots"));
    final String groupName =
            "Førstelinje på tvers " + UUID.randomUUID().toString().substring(0, 4);

    /** Facilitates, and answers for the purpose. */
    final Person anna;
    /** Gets a place, subscribes to the calendar, and cannot come once. */
    final Person ben;
    /** Waits for a place. */
    final Person eli;
    /** Facilitates in turn with Anna. */
    final Person second;
    /** Take the other places; the last gives it up. */
    final List<Person> others;

    final Visitor coordinator;
    final Visitor asBen;
    private final Browser browser;
    private Optional<TestGroup> group = Optional.empty();

    Cast(RunningStack stack) {
        this.stack = stack;
        this.deliveries = stack.deliveries();
        this.browser = Browser.open();
        var people = stack.people();
        anna = people.named(FixedPeople.ANNA);
        ben = people.named(FixedPeople.BEN);
        eli = people.named(FixedPeople.ELI);
        others = people.frontLine(SEATS - 1, anna.unit(), ben.unit(), eli.unit());
        var seated = new ArrayList<>(others);
        seated.addAll(List.of(ben, eli));
        second = people.facilitator(seated);
        coordinator = visitor();
        asBen = visitor();
    }

    /** Somebody at a browser that has never been here. */
    Visitor visitor() {
        return browser.visitor(stack.address(Application.PORTAL), looks);
    }

    Visitor visitorWithoutScripts() {
        return browser.visitorWithoutScripts(stack.address(Application.PORTAL), looks);
    }

    /** The group that was made under its name. */
    TestGroup group() {
        if (group.isEmpty()) group = Optional.of(TestGroup.named(stack, groupName));
        return group.get();
    }

    /** Some of those who have a place when the sessions are planned. */
    List<Person> some() {
        return List.of(ben, eli, others.getFirst());
    }

    @Override
    public void close() {
        browser.close();
        group.filter(each -> !each.now().path("state").asText().equals("CLOSED"))
                .ifPresent(TestGroup::close);
    }
}
