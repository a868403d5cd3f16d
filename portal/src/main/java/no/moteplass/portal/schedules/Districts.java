package no.moteplass.portal.schedules;

import java.util.List;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.OrgUnit;

/** The parts of the city to choose among where something is planned: its districts, and what lies between them. */
@RequestScoped
public class Districts {

    private static final int MOST = 200;
    private static final String DISTRICT = "BYDEL";
    private static final String CENTRE = "Sentrum";
    private static final String PREFIX = "Bydel ";

    private final GroupsService groups;

    Districts(@RestClient GroupsService groups) {
        this.groups = groups;
    }

    /** By name; the one that is chosen is among them, also when it is no district any more. */
    public List<String> with(@Nullable String chosen) {
        return among(
                Answer.to(() -> groups.units(MOST)).maybe().map(Items::items).orElse(List.of()), chosen);
    }

    /** The same, where the units are in hand. */
    public static List<String> among(List<OrgUnit> units, @Nullable String chosen) {
        var names = units.stream().filter(unit -> DISTRICT.equals(unit.kind())).map(Districts::name);
        return Stream.concat(Stream.of(CENTRE), Stream.concat(names, Stream.ofNullable(chosen)))
                .filter(name -> !name.isBlank())
                .distinct()
                .sorted()
                .toList();
    }

    private static String name(OrgUnit unit) {
        return unit.name().startsWith(PREFIX) ? unit.name().substring(PREFIX.length()) : unit.name();
    }
}
