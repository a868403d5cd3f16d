package no.moteplass.sessions.directory;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;

import org.hibernate.Session;
import org.hibernate.query.QueryFlushMode;

import no.moteplass.platform.feed.FeedJson;

/**
 * Who holds an offer of a seat in which group; an invitation is one. Of other sign-ups nothing is kept but that they are
 * known: who waits is nobody's business here. Rows change by groups-service's feed alone.
 */
@ApplicationScoped
public class KnownOfferRepository {

    private static final String UPSERT = """
            insert into known_sign_up (id, epoch, version, group_id, offered_to)
            select id, :epoch, version, "group", case when state = 'OFFERED' then leader end
            from jsonb_to_recordset(cast(:signUps as jsonb)) as newer (id uuid, version bigint, "group" uuid, leader uuid,
                state text)
            on conflict on constraint pk_known_sign_up do update
            set epoch = excluded.epoch, version = excluded.version, group_id = excluded.group_id,
                offered_to = excluded.offered_to
            where known_sign_up.epoch <> excluded.epoch or known_sign_up.version < excluded.version
            """;

    private final Session entities;

    KnownOfferRepository(Session entities) {
        this.entities = entities;
    }

    /**
     * Takes in what is newer than what is known.
     *
     * @param epoch the life of the source's database that said so
     * @param signUps each once, the newest of what was said
     */
    void apply(String epoch, Collection<GroupEvents.SignUp> signUps) {
        if (signUps.isEmpty()) {
            return;
        }
        entities.createNativeMutationQuery(UPSERT)
                .setParameter("epoch", epoch)
                .setParameter("signUps", FeedJson.MAPPER.valueToTree(signUps).toString())
                .executeUpdate();
    }

    /** Of these groups, those that a person has an offer from now. */
    public Set<UUID> heldIn(Collection<UUID> groups, UUID leader) {
        return Set.copyOf(entities.createNativeQuery(
                        "select distinct group_id from known_sign_up where offered_to = :leader and group_id = any (:groups)",
                        UUID.class)
                .setParameter("leader", leader)
                .setParameter("groups", groups.toArray(UUID[]::new))
                .setQueryFlushMode(QueryFlushMode.NO_FLUSH)
                .getResultList());
    }

    void forgetOtherEpochs(String epoch) {
        entities.createNativeMutationQuery("delete from known_sign_up where epoch <> :epoch")
                .setParameter("epoch", epoch)
                .executeUpdate();
    }
}
