package no.moteplass.groups.importing;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.jspecify.annotations.Nullable;

import no.moteplass.groups.directory.Leader;
import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.directory.ManagementChainRepository;
import no.moteplass.groups.directory.ParticipantKind;
import no.moteplass.groups.importing.Importing.Imported;
import no.moteplass.groups.importing.Importing.NoRows;
import no.moteplass.groups.importing.Importing.OtherEncoding;
import no.moteplass.groups.importing.Importing.Unreadable;
import no.moteplass.groups.importing.Importing.WrongHeader;
import no.moteplass.groups.marks.ErasedPeople;
import no.moteplass.groups.units.OrgUnitRepository;
import no.moteplass.platform.id.Ids;

/** Takes a file into the directory: one transaction, one change of the feed; rows that change nothing tell nothing. */
@ApplicationScoped
public class ImportLeaders {

    /** How a file is taken in. */
    public record Manner(boolean dryRun, boolean partial, boolean full) {}

    private final LeaderRepository leaders;
    private final ManagementChainRepository chains;
    private final OrgUnitRepository units;
    private final ErasedPeople erased;
    private final ApplyImport apply;
    private final Clock clock;

    ImportLeaders(
            LeaderRepository leaders,
            ManagementChainRepository chains,
            OrgUnitRepository units,
            ErasedPeople erased,
            ApplyImport apply,
            Clock clock) {
        this.leaders = leaders;
        this.chains = chains;
        this.units = units;
        this.erased = erased;
        this.apply = apply;
        this.clock = clock;
    }

    @Transactional
    public Importing run(byte[] file, Manner manner) {
        return switch (CsvRows.read(file)) {
            case CsvRows.NoCsv() -> new Unreadable();
            case CsvRows.OtherEncoding() -> new OtherEncoding();
            case CsvRows.Rows(var rows) -> run(rows, manner);
        };
    }

    private Importing run(List<List<String>> rows, Manner manner) {
        var header = rows.getFirst();
        var missing = RowReader.REQUIRED.stream()
                .filter(each -> !header.contains(each))
                .sorted()
                .toList();
        var unknown = IntStream.range(0, header.size())
                .filter(column ->
                        !RowReader.COLUMNS.contains(header.get(column)) || header.indexOf(header.get(column)) < column)
                .mapToObj(column -> header.get(column).isEmpty() ? "#" + (column + 1) : header.get(column))
                .toList();
        if (!missing.isEmpty() || !unknown.isEmpty()) {
            return new WrongHeader(missing, unknown);
        }
        if (manner.full() && rows.size() == 1) {
            return new NoRows();
        }
        if (!manner.dryRun()) {
            chains.lock();
        }
        return run(header, rows.subList(1, rows.size()), manner);
    }

    private Importing run(List<String> header, List<List<String>> rows, Manner manner) {
        var reader = new RowReader(header, units.codes());
        var candidates = new ArrayList<Candidate>();
        var rejected = new HashMap<Integer, Reason>();
        var skipped = new TreeMap<Integer, Reason>();
        var marks = erased.all();
        var addresses = new TreeMap<Integer, String>();
        var unread = new HashSet<String>();
        for (var index = 0; index < rows.size(); index++) {
            if (rows.get(index).isEmpty()) {
                continue;
            }
            var row = index + 2;
            addresses.put(row, address(header, rows.get(index)));
            try {
                var candidate = reader.read(row, rows.get(index));
                if (marks.know(candidate.externalId(), candidate.email())) {
                    skipped.put(row, Reason.of("erased"));
                    notJudged(candidate.email(), candidate.externalId(), unread);
                } else {
                    candidates.add(marks.know(null, candidate.managerEmail()) ? candidate.withoutManager() : candidate);
                }
            } catch (RowReader.Rejected thrown) {
                rejected.put(row, thrown.reason());
                notJudged(addresses.get(row), cell(header, rows.get(index), "externalId"), unread);
            }
        }
        var plan = new ImportPlan(candidates, rejected, known(candidates), chains.links(), () -> Ids.next(clock));
        var applies = plan.rejected().isEmpty() || manner.partial();
        var outcomes = plan.outcomes();
        var gone = manner.full() ? gone(plan, unread) : List.<Leader>of();
        if (applies && !manner.dryRun()) {
            apply.apply(plan, gone);
        }
        return new Imported(outcomes, plan.rejected(), skipped, addresses, gone.size(), applies);
    }

    private List<Leader> known(List<Candidate> candidates) {
        var addresses = new HashSet<String>();
        var externalIds = new HashSet<String>();
        for (var each : candidates) {
            addresses.add(each.email());
            if (each.managerEmail() != null) {
                addresses.add(each.managerEmail());
            }
            if (each.externalId() != null) {
                externalIds.add(each.externalId());
            }
        }
        var known = new LinkedHashMap<UUID, Leader>();
        leaders.withEmails(addresses).forEach(each -> known.put(each.id(), each));
        leaders.withExternalIds(externalIds).forEach(each -> known.put(each.id(), each));
        return List.copyOf(known.values());
    }

    /**
     * A full file is the whole directory: whom a file named before and this one does not has left. Guests never stand in one.
     *
     * @param unread the addresses and external ids of rows that could not be read or are passed over: these people are in the file
     */
    private List<Leader> gone(ImportPlan plan, Set<String> unread) {
        return leaders.activeFromFilesOutside(plan.mentioned()).stream()
                .filter(each -> each.kind() != ParticipantKind.GUEST)
                .filter(each -> !unread.contains(each.email()) && !unread.contains(each.externalId()))
                .toList();
    }

    private static void notJudged(String email, @Nullable String externalId, Set<String> unread) {
        unread.add(email.toLowerCase(Locale.ROOT));
        if (externalId != null) {
            unread.add(externalId);
        }
    }

    /** What stands in the row as e-mail address, right or wrong. */
    private static String address(List<String> header, List<String> cells) {
        return cell(header, cells, "email");
    }

    private static String cell(List<String> header, List<String> cells, String name) {
        var column = header.indexOf(name);
        return column >= 0 && column < cells.size() ? cells.get(column) : "";
    }
}
