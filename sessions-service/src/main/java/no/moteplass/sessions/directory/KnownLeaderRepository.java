package no.moteplass.sessions.directory;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;
import org.jspecify.annotations.Nullable;

import no.moteplass.platform.feed.FeedJson;
import no.moteplass.platform.identity.KnownPeople;
import no.moteplass.platform.identity.KnownPerson;
import no.moteplass.platform.language.Language;

/** The people of the directory, as groups-service last said. Rows change by its feed alone, so they are read as values. */
@ApplicationScoped
public class KnownLeaderRepository implements KnownPeople {

    /** Bokmål for a language this service has not heard of yet. */
    private static final String UPSERT = """
            insert into known_leader (id, epoch, version, person_key, external_id, given_name, family_name, language, active,
                inactive_since)
            select id, :epoch, version, "personKey", "externalId", coalesce("givenName", ''), coalesce("familyName", ''),
                case when language = any (:languages) then language else :usual end, active,
                case when active then null else cast(:now as timestamptz) end
            from jsonb_to_recordset(cast(:leaders as jsonb)) as newer (id uuid, version bigint, "personKey" text,
                "externalId" text, "givenName" text, "familyName" text, language text, active boolean)
            on conflict on constraint pk_known_leader do update
            set epoch = excluded.epoch, version = excluded.version, person_key = excluded.person_key,
                external_id = excluded.external_id, given_name = excluded.given_name,
                family_name = excluded.family_name, language = excluded.language, active = excluded.active,
                active_since = case when excluded.active and not known_leader.active then :now
                    else known_leader.active_since end,
                inactive_since = case when not known_leader.active and not excluded.active
                    then known_leader.inactive_since else excluded.inactive_since end
            where known_leader.epoch <> excluded.epoch or known_leader.version < excluded.version
            returning id
            """;

    private static final String BY_KEY = """
            select id, active from known_leader where person_key = :key
            union all
            select id, active from known_leader where external_id = :key and person_key is null
            limit 1
            """;

    private final Session entities;

    KnownLeaderRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * Takes in what is newer than what is known.
     *
     * @param epoch the life of the source's database that said so
     * @param leaders each once, the newest of what was said
     * @param now since when whoever became active again counts as active
     * @return whom it changed
     */
    Set<UUID> apply(String epoch, Collection<GroupEvents.Leader> leaders, Instant now) {
        return leaders.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createNativeQuery(UPSERT, UUID.class)
                        .setParameter("epoch", epoch)
                        .setParameter("languages", codes())
                        .setParameter("usual", Language.NB.code())
                        .setParameter("now", now)
                        .setParameter(
                                "leaders", FeedJson.MAPPER.valueToTree(leaders).toString())
                        .getResultList());
    }

    private static String[] codes() {
        return Arrays.stream(Language.values()).map(Language::code).toArray(String[]::new);
    }

    @Override
    public Optional<KnownPerson> byKey(String key) {
        return entities.createNativeQuery(BY_KEY, KnownPerson.class)
                .setParameter("key", key)
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .uniqueResultOptional();
    }

    /** A person's row. */
    private record Row(
            UUID id,
            String givenName,
            String familyName,
            String language,
            boolean active,
            @Nullable Instant activeSince) {

        KnownLeader leader() {
            return new KnownLeader(id, givenName, familyName, Language.of(language), active, activeSince);
        }
    }

    public Map<UUID, KnownLeader> find(Collection<UUID> ids) {
        return entities
                .createNativeQuery(
                        "select id, given_name, family_name, language, active, active_since from known_leader where id = any (:ids)",
                        Row.class)
                .setParameter("ids", Set.copyOf(ids).toArray(UUID[]::new))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList()
                .stream()
                .collect(Collectors.toMap(Row::id, Row::leader));
    }

    /** What else than an id these people are called here: by their sign-ins. */
    public List<String> keysOf(Collection<UUID> ids) {
        return entities.createNativeQuery("""
                        select key from known_leader, unnest(array[person_key, external_id]) key
                        where id = any (:ids) and key is not null""", String.class)
                .setParameter("ids", ids.toArray(UUID[]::new))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList();
    }

    /** Of these people, those who are known to be active and no longer are, or the other way round. */
    Set<UUID> comingOrGoing(Collection<GroupEvents.Leader> said) {
        if (said.isEmpty()) {
            return Set.of();
        }
        var known = find(said.stream().map(GroupEvents.Leader::id).toList());
        return said.stream()
                .filter(each -> {
                    var before = known.get(each.id());
                    return before != null && before.active() != each.active();
                })
                .map(GroupEvents.Leader::id)
                .collect(Collectors.toSet());
    }

    void forgetOtherEpochs(String epoch) {
        entities.createNativeMutationQuery("delete from known_leader where epoch <> :epoch")
                .setParameter("epoch", epoch)
                .executeUpdate();
    }
}
