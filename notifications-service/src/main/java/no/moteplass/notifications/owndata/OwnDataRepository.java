package no.moteplass.notifications.owndata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;

import org.hibernate.StatelessSession;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.platform.feed.FeedJson;

/** Every table that says something about people, read for one of them, as JSON that the database writes. */
@ApplicationScoped
@Transactional
public class OwnDataRepository {

    private static final Map<String, String> QUERIES = queries();

    private final StatelessSession session;

    OwnDataRepository(StatelessSession session) {
        this.session = session;
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("person", """
                select jsonb_build_object('id', id, 'personKey', person_key, 'email', email, 'givenName', given_name,
                    'familyName', family_name, 'language', language, 'active', active) from leader where id = :person""");
        queries.put("memberships", """
                select jsonb_build_object('id', id, 'group', group_id, 'leader', leader_id, 'seatFrom', seat_from,
                    'seatTo', seat_to, 'roles', cast(roles as jsonb), 'endReason', end_reason)
                from membership where leader_id = :person order by id""");
        queries.put("signUps", """
                select jsonb_build_object('id', id, 'group', group_id, 'leader', leader_id, 'state', state,
                    'position', position, 'offerExpiresAt', offer_expires_at, 'offer', offer, 'lapses', lapses,
                    'invited', invited, 'endReason', end_reason)
                from sign_up where leader_id = :person order by id""");
        queries.put("leads", """
                select jsonb_build_object('session', id, 'group', group_id, 'lead', :person = any(leads))
                from assignment where leaders @> array[:person] order by id""");
        queries.put("answers", """
                select jsonb_build_object('id', id, 'session', session_id, 'leader', leader_id, 'response', response)
                from response where leader_id = :person order by id""");
        queries.put("pullsCalendar", "select to_jsonb(pulls) from calendar_pull where id = :person");
        queries.put("preferences", "select to_jsonb(p) - 'leader_id' from preference p where leader_id = :person");
        queries.put("told", """
                select jsonb_build_object('uid', uid, 'recurrence_id', recurrence_id, 'session_id', session_id,
                    'group_id', group_id, 'state', state, 'starts_at', starts_at, 'ends_at', ends_at, 'place', place,
                    'link', link, 'delivery_id', delivery_id)
                from last_notified where leader_id = :person order by starts_at, uid, recurrence_id""");
        queries.put("invitedUids", "select to_jsonb(uid) from invited_uid where leader_id = :person order by uid");
        queries.put("deliveries", """
                select jsonb_build_object('id', d.id, 'kind', kind, 'occasion', occasion, 'subject', subject,
                    'state', state, 'dueAt', due_at, 'sentAt', sent_at, 'undeliveredReportedAt',
                    (select reported_at from undelivered_offer o where o.delivery_id = d.id), 'attempts',
                    (select coalesce(jsonb_agg(jsonb_build_object('at', at, 'outcome', outcome, 'reply', reply)
                        order by at), '[]') from delivery_attempt a where a.delivery_id = d.id))
                from delivery d where leader_id = :person order by due_at, id""");
        return queries;
    }

    public Map<String, List<JsonNode>> of(UUID person) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        QUERIES.forEach((kind, query) -> data.put(kind, rows(query, person)));
        return data;
    }

    private List<JsonNode> rows(String query, UUID person) {
        return session
                .createNativeQuery("select cast(found.json as text) from (" + query + ") found (json)", String.class)
                .setParameter("person", person)
                .getResultList()
                .stream()
                .map(FeedJson::parsed)
                .toList();
    }
}
