package no.moteplass.sessions.directory;

import java.util.ArrayList;
import java.util.Arrays;
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
import no.moteplass.platform.language.Language;
import no.moteplass.sessions.storage.JdbcRepository;

/** The people of the directory, as groups-service last told. */
@Singleton
public class KnownLeaderRepository extends JdbcRepository {

    private static final String UPSERT = """
            insert into known_leader (id, epoch, version, person_key, external_id, given_name, family_name, language, active)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?)
            on conflict on constraint pk_known_leader do update
            set epoch = excluded.epoch, version = excluded.version, person_key = excluded.person_key,
                external_id = excluded.external_id, given_name = excluded.given_name,
                family_name = excluded.family_name, language = excluded.language, active = excluded.active
            where known_leader.epoch <> excluded.epoch or known_leader.version < excluded.version
            """;
    private static final String BY_KEY = """
            select id from known_leader where person_key = ?
            union all
            select id from known_leader where external_id = ? and person_key is null
            limit 1
            """;

    KnownLeaderRepository(AgroalDataSource database) {
        super(database);
    }

    /** A leader with the epoch it was told in. */
    public record Told(String epoch, GroupEvents.Leader leader) {}

    /** Takes in what is newer than what is known. @return whom it changed */
    public Set<UUID> apply(List<Told> told) {
        var rows = new ArrayList<@Nullable Object[]>();
        for (var each : told) {
            var leader = each.leader();
            rows.add(new @Nullable Object[] {
                leader.id(),
                each.epoch(),
                leader.version(),
                leader.personKey(),
                leader.externalId(),
                Objects.requireNonNullElse(leader.givenName(), ""),
                Objects.requireNonNullElse(leader.familyName(), ""),
                language(leader.language()),
                leader.active()
            });
        }
        var applied = batch(UPSERT, rows);
        var changed = new HashSet<UUID>();
        for (var i = 0; i < applied.length; i++) {
            if (applied[i]) {
                changed.add(told.get(i).leader().id());
            }
        }
        return changed;
    }

    /** Bokmål for a language this service has not heard of yet. */
    private static String language(@Nullable String told) {
        return Arrays.stream(Language.values())
                .map(Language::code)
                .filter(code -> code.equals(told))
                .findFirst()
                .orElse(Language.NB.code());
    }

    public Optional<UUID> byKey(String key) {
        return list(BY_KEY, row -> id(row, "id"), key, key).stream().findFirst();
    }

    public Map<UUID, KnownLeader> find(Collection<UUID> ids) {
        return map(
                "select id, given_name, family_name, language, active from known_leader where id = any (?)",
                row -> Map.entry(
                        id(row, "id"),
                        new KnownLeader(
                                id(row, "id"),
                                row.getString("given_name"),
                                row.getString("family_name"),
                                Language.of(row.getString("language")),
                                row.getBoolean("active"))),
                Set.copyOf(ids));
    }

    public void forgetOtherEpochs(String epoch) {
        update("delete from known_leader where epoch <> ?", epoch);
    }
}
