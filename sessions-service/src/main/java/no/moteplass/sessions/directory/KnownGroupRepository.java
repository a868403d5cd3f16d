package no.moteplass.sessions.directory;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

import no.moteplass.platform.feed.FeedJson;

/** Groups, as groups-service last said. Rows change by its feed alone, so they are read as values. */
@ApplicationScoped
public class KnownGroupRepository {

    private static final String SELECT = """
            select id, name, programme, programme_name, programme_name_nn, programme_name_en, purpose, state, facilitation,
                confidential
            from known_group where id = any (:ids)""";
    private static final String UPSERT = """
            insert into known_group (id, epoch, version, name, programme, programme_name, programme_name_nn,
                programme_name_en, purpose, state, facilitation, confidential)
            select id, :epoch, version, name, programme, "programmeName", "programmeNameNn", "programmeNameEn",
                coalesce(purpose, ''), state, facilitation, confidential
            from jsonb_to_recordset(cast(:groups as jsonb)) as newer (id uuid, version bigint, name text, programme text,
                "programmeName" text, "programmeNameNn" text, "programmeNameEn" text, purpose text, state text,
                facilitation text, confidential boolean)
            on conflict on constraint pk_known_group do update
            set epoch = excluded.epoch, version = excluded.version, name = excluded.name,
                programme = excluded.programme, programme_name = excluded.programme_name,
                programme_name_nn = excluded.programme_name_nn, programme_name_en = excluded.programme_name_en,
                purpose = excluded.purpose, state = excluded.state, facilitation = excluded.facilitation,
                confidential = excluded.confidential
            where known_group.epoch <> excluded.epoch or known_group.version < excluded.version
            returning id
            """;

    private final Session entities;

    KnownGroupRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * Takes in what is newer than what is known.
     *
     * @param epoch the life of the source's database that said so
     * @param groups each once, the newest of what was said
     * @return which groups it changed
     */
    Set<UUID> apply(String epoch, Collection<GroupEvents.Group> groups) {
        return groups.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(UPSERT, UUID.class)
                        .setParameter("epoch", epoch)
                        .setParameter(
                                "groups", FeedJson.MAPPER.valueToTree(groups).toString())
                        .getResultList());
    }

    public Optional<KnownGroup> find(UUID id) {
        return read(SELECT, Set.of(id)).stream().findFirst();
    }

    public Map<UUID, KnownGroup> find(Collection<UUID> ids) {
        return read(SELECT, ids).stream().collect(Collectors.toMap(KnownGroup::id, Function.identity()));
    }

    /** Whoever plans in a group, or changes who is in it, waits for the one before: in the same order everywhere. */
    public List<KnownGroup> lock(Collection<UUID> ids) {
        return read(SELECT + " order by id for update", ids);
    }

    /** The same for one; empty for a group that has not arrived. */
    public Optional<KnownGroup> lock(UUID id) {
        return lock(Set.of(id)).stream().findFirst();
    }

    private List<KnownGroup> read(String sql, Collection<UUID> ids) {
        return entities.createNativeQuery(sql, KnownGroup.class)
                .setParameter("ids", Set.copyOf(ids).toArray(UUID[]::new))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList();
    }

    void forgetOtherEpochs(String epoch) {
        entities.createNativeMutationQuery("delete from known_group where epoch <> :epoch")
                .setParameter("epoch", epoch)
                .executeUpdate();
    }
}
