package no.moteplass.groups.importing;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.NewLeader;

/**
 * What a file would do to the directory, row by row, before anything is touched. Managers may stand later in the file;
 * a row that would make a loop of managers is rejected, and so is one whose manager is rejected and not known already.
 */
final class ImportPlan {

    /** A row and whom it is about: somebody known, or somebody new with the id they would get. */
    private record Match(
            Candidate candidate, UUID id, @Nullable Leader known) {}

    private final Map<Integer, Match> matches = new TreeMap<>();
    private final SortedMap<Integer, Reason> rejected;
    private final Map<String, UUID> idsInFile = new HashMap<>();
    private final Map<UUID, String> addressesAfter = new HashMap<>();
    private final Map<String, Leader> byEmail = new HashMap<>();
    private final Map<String, Leader> byExternalId = new HashMap<>();
    private final Map<UUID, UUID> links;
    private final Set<UUID> mentioned = new HashSet<>();

    /**
     * @param known everybody whom the file may speak of, by e-mail address or external id
     * @param links every link to a manager that the directory has now
     */
    ImportPlan(
            Collection<Candidate> candidates,
            Map<Integer, Reason> rejected,
            Collection<Leader> known,
            Map<UUID, UUID> links,
            Supplier<UUID> ids) {
        this.rejected = new TreeMap<>(rejected);
        this.links = links;
        for (var each : known) {
            byEmail.put(each.email(), each);
            if (each.externalId() != null) {
                byExternalId.put(each.externalId(), each);
            }
        }
        candidates.stream().filter(this::isKnownById).forEach(each -> match(each, byId(each), ids));
        candidates.stream().filter(each -> !isKnownById(each)).forEach(each -> matchByAddress(each, ids));
        rejectUntilAllHolds();
    }

    private void rejectUntilAllHolds() {
        int before;
        do {
            before = rejected.size();
            rejectTakenAddresses();
            rejectUnknownManagers();
            rejectLoops();
        } while (rejected.size() > before);
    }

    private boolean isKnownById(Candidate candidate) {
        return candidate.externalId() != null && byExternalId.containsKey(candidate.externalId());
    }

    private @Nullable Leader byId(Candidate candidate) {
        return byExternalId.get(candidate.externalId());
    }

    /**
     * Whom a row is about that names no external id we know: whoever has the address now, unless another row says that
     * this person gets another one; then the address is handed on to somebody new.
     */
    private void matchByAddress(Candidate candidate, Supplier<UUID> ids) {
        var owner = byEmail.get(candidate.email());
        if (owner == null || (mentioned.contains(owner.id()) && !keepsAddress(owner))) {
            match(candidate, null, ids);
        } else if (candidate.externalId() != null && owner.externalId() != null && !mentioned.contains(owner.id())) {
            rejected.put(candidate.row(), Reason.of("emailTaken", candidate.email()));
            mentioned.add(owner.id());
        } else {
            match(candidate, owner, ids);
        }
    }

    private void match(Candidate candidate, @Nullable Leader known, Supplier<UUID> ids) {
        var id = known == null ? ids.get() : known.id();
        var seen = known != null && !mentioned.add(id);
        if (seen || idsInFile.containsKey(candidate.email())) {
            rejected.put(candidate.row(), Reason.of("twice", candidate.email()));
            return;
        }
        if (candidate.asLeader(known, null).lacksLevel()) {
            rejected.put(candidate.row(), Reason.of("required", "level"));
            return;
        }
        idsInFile.put(candidate.email(), id);
        addressesAfter.put(id, candidate.email());
        matches.put(candidate.row(), new Match(candidate, id, known));
    }

    /** Uniqueness is judged by how the directory would look: an address is free if its owner gets another one here. */
    private void rejectTakenAddresses() {
        List<Match> taken;
        do {
            taken = matches.values().stream().filter(this::isTaken).toList();
            taken.forEach(each -> {
                reject(each, Reason.of("emailTaken", each.candidate().email()));
                mentioned.add(
                        Objects.requireNonNull(byEmail.get(each.candidate().email()))
                                .id());
            });
        } while (!taken.isEmpty());
    }

    private boolean isTaken(Match match) {
        var owner = byEmail.get(match.candidate().email());
        return owner != null && !owner.id().equals(match.id()) && keepsAddress(owner);
    }

    private boolean keepsAddress(Leader owner) {
        return owner.email().equals(addressesAfter.getOrDefault(owner.id(), owner.email()));
    }

    private void reject(Match match, Reason reason) {
        rejected.put(match.candidate().row(), reason);
        matches.remove(match.candidate().row());
        idsInFile.remove(match.candidate().email());
        addressesAfter.remove(match.id());
    }

    private void rejectUnknownManagers() {
        List<Match> lost;
        do {
            lost = matches.values().stream()
                    .filter(each -> each.candidate().managerEmail() != null && managerOf(each) == null)
                    .toList();
            lost.forEach(each -> reject(
                    each,
                    Reason.of(
                            "unknownManager",
                            Objects.requireNonNull(each.candidate().managerEmail()))));
        } while (!lost.isEmpty());
    }

    private void rejectLoops() {
        List<Match> loops;
        do {
            var after = new HashMap<>(links);
            for (var each : matches.values()) {
                var manager = managerOf(each);
                if (manager == null) {
                    after.remove(each.id());
                } else {
                    after.put(each.id(), manager);
                }
            }
            loops = matches.values().stream()
                    .filter(each -> loops(each.id(), after))
                    .toList();
            loops.forEach(each -> reject(each, Reason.of("managerCycle")));
            rejectUnknownManagers();
        } while (!loops.isEmpty());
    }

    private static boolean loops(UUID person, Map<UUID, UUID> after) {
        var seen = new HashSet<UUID>();
        for (var above = after.get(person); above != null && seen.add(above); above = after.get(above)) {
            if (above.equals(person)) {
                return true;
            }
        }
        return false;
    }

    private @Nullable UUID managerOf(Match match) {
        if (match.known() != null && !match.candidate().tells("managerEmail")) {
            return match.known().manager();
        }
        var email = match.candidate().managerEmail();
        if (email == null) {
            return null;
        }
        var inFile = idsInFile.get(email);
        if (inFile != null) {
            return inFile;
        }
        var known = byEmail.get(email);
        return known == null ? null : known.id();
    }

    /** Every rejected row, with its reason. */
    SortedMap<Integer, Reason> rejected() {
        return rejected;
    }

    /** Everybody new, by the id they get. */
    Map<UUID, NewLeader> created() {
        var created = new LinkedHashMap<UUID, NewLeader>();
        for (var each : matches.values()) {
            if (each.known() == null) {
                created.put(each.id(), each.candidate().asLeader(null, managerOf(each)));
            }
        }
        return created;
    }

    /** Everybody who was there before, whether the file changes them or not. */
    List<Leader> known() {
        return matches.values().stream()
                .map(Match::known)
                .filter(Objects::nonNull)
                .toList();
    }

    /** Everybody whom the file changes, and into what. */
    Map<Leader, NewLeader> changed() {
        var changed = new LinkedHashMap<Leader, NewLeader>();
        for (var each : matches.values()) {
            var known = each.known();
            if (known != null && outcome(each) == Outcome.CHANGED) {
                changed.put(known, each.candidate().asLeader(known, managerOf(each)));
            }
        }
        return changed;
    }

    /** Everybody whom the file speaks of, even in a row that is rejected. */
    Set<UUID> mentioned() {
        return Set.copyOf(mentioned);
    }

    /** What becomes of each row that is not rejected. */
    SortedMap<Integer, Outcome> outcomes() {
        var outcomes = new TreeMap<Integer, Outcome>();
        matches.forEach((row, match) -> outcomes.put(row, outcome(match)));
        return outcomes;
    }

    private Outcome outcome(Match match) {
        var known = match.known();
        if (known == null) {
            return Outcome.CREATED;
        }
        var after = match.candidate().asLeader(known, managerOf(match));
        return after.equals(known.asGiven()) ? Outcome.UNCHANGED : Outcome.CHANGED;
    }
}
