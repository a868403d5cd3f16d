package no.moteplass.sessions;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.databind.ObjectMapper;

import io.quarkus.narayana.jta.QuarkusTransaction;
import no.moteplass.platform.feed.FeedEvent;
import no.moteplass.platform.feed.reader.FeedHandler;

/**
 * Plays groups-service: people, groups and memberships, as its feed has them. What is said between two calls of
 * {@link #publish()} is one change.
 */
@Singleton
public class City {

    public static final Instant LONG_AGO = Instant.parse("2026-01-05T08:00:00Z");

    private final FeedHandler feed;
    private final ObjectMapper json;
    private final List<FeedEvent> unpublished = new ArrayList<>();
    private final Map<String, Long> versions = new HashMap<>();
    private final Map<UUID, Map<String, Object>> members = new LinkedHashMap<>();
    private long position;
    private String epoch = "e1";

    City(FeedHandler feed, ObjectMapper json) {
        this.feed = feed;
        this.json = json;
    }

    public record Person(UUID id, String email, String name) {}

    public record Group(UUID id, String name, boolean confidential, String facilitation) {}

    /** Somebody in the directory, whose token carries their e-mail address. */
    public Person person(String givenName) {
        return person(givenName, "nb");
    }

    public Person person(String givenName, String language) {
        var id = UUID.randomUUID();
        var email = givenName.toLowerCase() + "-" + id.toString().substring(0, 8) + "@example.org";
        var person = new Person(id, email, givenName + " Prøvesen");
        event("leader.changed", id.toString(), leader(person, givenName, language));
        return person;
    }

    /** The directory has another name for somebody. */
    public void renamed(Person person, String givenName) {
        renamed(person, givenName, true);
    }

    public void renamed(Person person, String givenName, boolean active) {
        var data = leader(person, givenName, "nb");
        data.put("active", active);
        event("leader.changed", person.id().toString(), data);
    }

    /** Somebody goes inactive in the directory, or comes back. */
    public void active(Person person, boolean active) {
        var data = leader(person, person.name().split(" ")[0], "nb");
        data.put("active", active);
        event("leader.changed", person.id().toString(), data);
    }

    /** Somebody is erased: all that is said is whom to forget. */
    public void erased(Person person) {
        var data = new HashMap<String, Object>();
        data.put("id", person.id());
        event("leader.erased", person.id().toString(), data);
    }

    private static Map<String, Object> leader(Person person, String givenName, String language) {
        var data = new HashMap<String, Object>();
        data.put("id", person.id());
        data.put("externalId", null);
        data.put("personKey", person.email());
        data.put("email", person.email());
        data.put("givenName", givenName);
        data.put("familyName", "Prøvesen");
        data.put("language", language);
        data.put("active", true);
        data.put("somethingNew", "that this service has not heard of");
        return data;
    }

    public Group confidentialGroup(String facilitation) {
        return group("Prøve " + UUID.randomUUID(), true, facilitation);
    }

    public Group openGroup() {
        return group("Møteplass " + UUID.randomUUID(), false, "FACILITATED");
    }

    private Group group(String name, boolean confidential, String facilitation) {
        var group = new Group(UUID.randomUUID(), name, confidential, facilitation);
        state(group, "ACTIVE", null);
        return group;
    }

    public void state(Group group, String state, Instant closedAt) {
        var data = new HashMap<String, Object>();
        data.put("id", group.id());
        data.put("programme", group.confidential() ? "refleksjon-forstelinje" : "moteplass-by");
        data.put("programmeName", group.confidential() ? "Refleksjonsgrupper" : "Byovergripende møteplasser");
        data.put("programmeNameEn", group.confidential() ? "Reflection groups" : "Meeting places");
        data.put("name", group.name());
        data.put("purpose", "Utforske felles problemstillinger, trygt og på tvers.");
        data.put("state", state);
        data.put("facilitation", group.facilitation());
        data.put("confidential", group.confidential());
        data.put("closedAt", closedAt);
        event("group.changed", group.id().toString(), data);
    }

    /** Takes a seat. @return the membership */
    public UUID seat(Group group, Person person, Instant from) {
        var id = UUID.randomUUID();
        var data = member(id, group, person);
        data.put("seat", true);
        data.put("seatFrom", from);
        data.put("from", from);
        return changed(id, data);
    }

    public UUID role(Group group, Person person, String role, Instant from) {
        var id = UUID.randomUUID();
        var data = member(id, group, person);
        data.put("from", from);
        var one = new HashMap<String, Object>();
        one.put("role", role);
        one.put("from", from);
        one.put("to", null);
        data.put("roles", List.of(one));
        return changed(id, data);
    }

    /** Signs up, and waits or is offered a seat. @return the sign-up */
    public UUID signUp(Group group, Person person, String state) {
        var id = UUID.randomUUID();
        signUp(id, group, person, state);
        return id;
    }

    /** What becomes of a sign-up. */
    public void signUp(UUID id, Group group, Person person, String state) {
        var data = new HashMap<String, Object>();
        data.put("id", id);
        data.put("group", group.id());
        data.put("leader", person.id());
        data.put("state", state);
        event("sign-up.changed", id.toString(), data);
    }

    public void leaves(UUID membership, Instant when) {
        end(membership, when, "LEFT");
    }

    /** Takes a seat beside the roles that a membership has. */
    public void sits(UUID membership, Instant when) {
        var data = members.get(membership);
        data.put("seat", true);
        data.put("seatFrom", when);
        changed(membership, data);
    }

    /** Gives the seat up, and keeps the roles. */
    public void stands(UUID membership, Instant when) {
        var data = members.get(membership);
        data.put("seat", false);
        data.put("seatTo", when);
        changed(membership, data);
    }

    /** Sits again, as a membership of its own that goes on with the roles of the one before. @return it */
    @SuppressWarnings("unchecked") // The lists were put there by this class.
    public UUID sitsAgain(UUID membership, Instant when) {
        var before = members.get(membership);
        var id = UUID.randomUUID();
        var data = new HashMap<>(before);
        data.put("id", id);
        data.put("from", when);
        data.put("seat", true);
        data.put("seatFrom", when);
        data.remove("seatTo");
        data.put(
                "roles",
                ((List<Map<String, Object>>) before.get("roles"))
                        .stream().map(HashMap::new).toList());
        end(membership, when, "REJOINED");
        return changed(id, data);
    }

    /** The group closes: all memberships end with it, in one change. */
    public void close(Group group, Instant when) {
        state(group, "CLOSED", when);
        members.forEach((id, data) -> {
            if (data.get("group").equals(group.id()) && data.get("to") == null) {
                end(id, when, "GROUP_CLOSED");
            }
        });
    }

    @SuppressWarnings("unchecked") // The lists were put there by this class.
    private void end(UUID membership, Instant when, String reason) {
        var data = members.get(membership);
        data.put("to", when);
        data.put("endReason", reason);
        data.put("seat", false);
        if (data.get("seatFrom") != null) {
            data.putIfAbsent("seatTo", when);
        }
        ((List<Map<String, Object>>) data.get("roles")).forEach(role -> role.putIfAbsent("to", when));
        changed(membership, data);
    }

    private static Map<String, Object> member(UUID id, Group group, Person person) {
        var data = new HashMap<String, Object>();
        data.put("id", id);
        data.put("group", group.id());
        data.put("leader", person.id());
        data.put("roles", List.of());
        data.put("to", null);
        return data;
    }

    private UUID changed(UUID id, Map<String, Object> data) {
        members.put(id, data);
        event("member.changed", id.toString(), data);
        return id;
    }

    private void event(String type, String subject, Map<String, Object> data) {
        var version = versions.merge(subject, 1L, Long::sum);
        data.put("version", version);
        position++;
        unpublished.add(new FeedEvent(
                epoch + ":" + position,
                epoch,
                position,
                type,
                subject,
                "c" + position,
                Instant.now(),
                json.valueToTree(data)));
    }

    /** Publishes what has happened since the last time, as one page. */
    public List<FeedEvent> publish() {
        var page = List.copyOf(unpublished);
        unpublished.clear();
        apply(page);
        return page;
    }

    public void apply(List<FeedEvent> page) {
        QuarkusTransaction.requiringNew().run(() -> feed.apply(page));
    }

    /** The source came back from a backup in which one group alone was known: another epoch, read from its start. */
    public void restored(Group known) {
        epoch = "e" + UUID.randomUUID();
        versions.clear();
        state(known, "ACTIVE", null);
        publish();
        QuarkusTransaction.requiringNew().run(() -> feed.rebuilt(epoch));
    }
}
