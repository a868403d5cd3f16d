package no.moteplass.groups.directory.web;

import java.util.List;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** People with the names of their units and managers. */
@ApplicationScoped
class LeaderViews {

    private final LeaderRepository leaders;
    private final OrgUnitRepository units;

    LeaderViews(LeaderRepository leaders, OrgUnitRepository units) {
        this.leaders = leaders;
        this.units = units;
    }

    /** @throws ProblemException 404 for somebody who is not there */
    LeaderDetails details(UUID id) {
        return leaders.findByIdOptional(id)
                .map(found -> shown(List.of(found)).getFirst())
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    List<LeaderDetails> search(LeaderRepository.Filter filter, LeaderRepository.@Nullable Place after, int most) {
        return shown(leaders.search(filter, after, most));
    }

    private List<LeaderDetails> shown(List<Leader> found) {
        var unitNames = units.names(found.stream().map(Leader::unit).toList());
        var managers = leaders.names(
                found.stream().map(Leader::manager).filter(Objects::nonNull).toList());
        return found.stream()
                .map(each -> LeaderDetails.of(each, unitNames, managers))
                .toList();
    }
}
