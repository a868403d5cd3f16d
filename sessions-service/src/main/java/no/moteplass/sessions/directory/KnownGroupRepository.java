package no.moteplass.sessions.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import jakarta.inject.Singleton;

import org.jspecify.annotations.Nullable;

import io.agroal.api.AgroalDataSource;
import no.moteplass.sessions.storage.JdbcRepository;

/** Groups, as groups-service last told. */
@Singleton
public class KnownGroupRepository extends JdbcRepository {

    private static final String COLUMNS = """
            id, name, programme, programme_name, programme_name_nn, programme_name_en, purpose, state, facilitation, \
            confidential""";
    private static final String UPSERT = """
            insert into known_group (id, epoch, version, name, programme, programme_name, programme_name_nn,
                programme_name_en, purpose, state, facilitation, confidential)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint pk_known_group do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name,
                programme = excluded.programme, programme_name = excluded.programme_name,
                programme_name_nn = excluded.programme_name_nn, programme_name_en = excluded.programme_name_en,
                purpose = excluded.purpose, state = excluded.state, facilitation = excluded.facilitation,
                confidential = excluded.confidential
            where known_group.epoch <> excluded.epoch or known_group.version < excluded.version
            """;

    KnownGroupRepository(AgroalDataSource database) {
        super(database);
    }

    /** A group with the epoch it was told in. */
    public record Told(String epoch, GroupEvents.Group group) {}

    /** Takes in what is newer than what is known. @return which groups it changed */
    public Set<UUID> apply(List<Told> told) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : told) {
            var group = each.group();
            rows.add(new @Nullable Object[] {
                group.id(),
                each.epoch(),
                group.version(),
                group.name(),
                group.programme(),
                group.programmeName(),
                group.programmeNameNn(),
                group.programmeNameEn(),
                Objects.requireNonNullElse(group.purpose(), ""),
                group.state(),
                group.facilitation(),
                group.confidential()
            });
        }
        var applied = batch(UPSERT, rows);
        var changed = new HashSet<UUID>();
        for (var i = 0; i < applied.length; i++) {
            if (applied[i]) {
                changed.add(told.get(i).group().id());
            }
        }
        return changed;
    }

    public Optional<KnownGroup> find(UUID id) {
        return list("select " + COLUMNS + " from known_group where id = ?", KnownGroupRepository::group, id).stream()
                .findFirst();
    }

    public Map<UUID, KnownGroup> find(Collection<UUID> ids) {
        return map(
                "select " + COLUMNS + " from known_group where id = any (?)",
                row -> Map.entry(id(row, "id"), group(row)),
                Set.copyOf(ids));
    }

    /** Whoever plans in a group, or changes who is in it, waits for the one before: in the same order everywhere. */
    public List<KnownGroup> lock(Collection<UUID> ids) {
        return list(
                "select " + COLUMNS + " from known_group where id = any (?) order by id for update",
                KnownGroupRepository::group,
                Set.copyOf(ids));
    }

    public void forgetOtherEpochs(String epoch) {
        update("delete from known_group where epoch <> ?", epoch);
    }

    private static KnownGroup group(ResultSet row) throws SQLException {
        return new KnownGroup(
                id(row, "id"),
                row.getString("name"),
                row.getString("programme"),
                row.getString("programme_name"),
                row.getString("programme_name_nn"),
                row.getString("programme_name_en"),
                row.getString("purpose"),
                row.getString("state"),
                row.getString("facilitation"),
                row.getBoolean("confidential"));
    }
}
