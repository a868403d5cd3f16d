package no.moteplass.local.stack;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.moteplass.local.sample.FixedPeople;
import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleLeader;
import no.moteplass.local.sample.SampleUnit;
import no.moteplass.local.signin.Account;
import no.moteplass.local.signin.Accounts;

/** Everybody in the sample can sign in; so can one who stands in no directory. */
final class SampleAccounts {
    private SampleAccounts() {}

    static Accounts of(SampleCity city) {
        Map<String, String> units = city.units().stream().collect(Collectors.toMap(SampleUnit::code, SampleUnit::name));
        var stranger = new Account.Person(FixedPeople.STRANGER, "Ukjent", "Person", "står ikke i katalogen", false);
        var shown = Stream.concat(
                        FixedPeople.emails().stream()
                                .map(city::find)
                                .filter(leader -> leader != null)
                                .map(leader -> person(leader, units)),
                        Stream.of(stranger))
                .toList();
        var others =
                city.leaders().stream().map(leader -> person(leader, units)).toList();
        return new Accounts(List.copyOf(shown), others);
    }

    private static Account.Person person(SampleLeader leader, Map<String, String> units) {
        var unit = units.getOrDefault(leader.unit(), leader.unit());
        return new Account.Person(
                leader.email(),
                leader.givenName(),
                leader.familyName(),
                FixedPeople.roleOf(leader, unit),
                leader.email().equals(FixedPeople.COORDINATOR));
    }
}
