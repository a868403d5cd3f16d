package no.moteplass.portal.coordination.group;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;

import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.MemberChange;
import no.moteplass.portal.services.groups.Leader;

/** Who carries a new group from the beginning: found by name or address before it is made, given their roles after. */
@RequestScoped
class FirstPeople {

    private static final int SO_NAMED = 5;

    private final GroupsService groups;

    FirstPeople(@RestClient GroupsService groups) {
        this.groups = groups;
    }

    /** What was found where somebody was looked for: one person for certain, one who may be meant, or why not. */
    sealed interface Found {
        record NotAsked() implements Found {}

        record One(Leader person) implements Found {}

        record Perhaps(Leader person) implements Found {}

        record Unknown() implements Found {}

        record Several() implements Found {}
    }

    /** A whole address is taken for whose it is, and a whole name where nobody else has it; part of a name is asked about. */
    Found find(String words) {
        if (words.isBlank()) {
            return new Found.NotAsked();
        }
        var found = Answer.to(() -> groups.leaders(words, SO_NAMED)).orNoPage();
        return found(words, found.items(), found.nextCursor() == null);
    }

    /** @param whole whether these are all that were found */
    static Found found(String words, List<Leader> people, boolean whole) {
        var addressed = people.stream()
                .filter(each -> words.equalsIgnoreCase(each.email()))
                .findFirst();
        if (addressed.isPresent()) {
            return new Found.One(addressed.get());
        }
        var named = people.stream()
                .filter(each -> words.equalsIgnoreCase(each.name()))
                .toList();
        if (named.size() == 1 && whole) {
            return new Found.One(named.getFirst());
        }
        return switch (people.size()) {
            case 0 -> new Found.Unknown();
            case 1 -> new Found.Perhaps(people.getFirst());
            default -> new Found.Several();
        };
    }

    /** Gives the roles, and answers who did not get theirs: the group is there all the same. */
    List<String> give(UUID group, Found owner, Found facilitator) {
        var roles = new LinkedHashMap<UUID, List<String>>();
        var names = new LinkedHashMap<UUID, String>();
        add("PURPOSE_OWNER", owner, roles, names);
        add("FACILITATOR", facilitator, roles, names);
        var without = new ArrayList<String>();
        roles.forEach((person, given) -> {
            var change = new MemberChange(given, null);
            var answer = Answer.done(() -> groups.putMember(group, person, null, change));
            if (!(answer instanceof Answer.Given<Boolean>)) {
                without.add(String.valueOf(names.get(person)));
            }
        });
        return without;
    }

    private static void add(String role, Found found, Map<UUID, List<String>> roles, Map<UUID, String> names) {
        if (found instanceof Found.One(var person)) {
            roles.computeIfAbsent(person.id(), none -> new ArrayList<>()).add(role);
            names.put(person.id(), person.name());
        }
    }
}
