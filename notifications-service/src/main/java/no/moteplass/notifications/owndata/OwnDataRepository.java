package no.moteplass.notifications.owndata;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.inject.Singleton;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import io.agroal.api.AgroalDataSource;
import no.moteplass.notifications.facts.SqlRepository;

/** Every table that tells about people, read for one of them. */
@Singleton
class OwnDataRepository extends SqlRepository {

    private static final JsonMapper JSON = new JsonMapper();

    private static final Map<String, String> PARTS = parts();

    OwnDataRepository(AgroalDataSource database) {
        super(database);
    }

    private static Map<String, String> parts() {
        var parts = new LinkedHashMap<String, String>();
        parts.put("person", "select facts from leader where id = ?");
        parts.put("memberships", "select facts from membership where leader_id = ? order by id");
        parts.put("signUps", "select facts from sign_up where leader_id = ? order by id");
        parts.put("leads", "select facts from assignment where leaders @> array[?]::uuid[] order by id");
        parts.put("answers", "select facts from response where leader_id = ? order by id");
        parts.put("pullsCalendar", "select to_jsonb(pulls) from calendar_pull where id = ?");
        parts.put("preferences", "select to_jsonb(p) - 'leader_id' from preference p where leader_id = ?");
        parts.put("told", """
                select to_jsonb(t) - 'leader_id' - 'before' from told t where leader_id = ?
                order by starts_at, uid, recurrence_id""");
        parts.put("invitedUids", "select to_jsonb(uid) from invited_uid where leader_id = ? order by uid");
        parts.put("deliveries", """
                select jsonb_build_object('id', d.id, 'kind', kind, 'occasion', occasion, 'subject', subject,
                    'state', state, 'dueAt', due_at, 'sentAt', sent_at, 'attempts',
                    (select coalesce(jsonb_agg(jsonb_build_object('at', at, 'outcome', outcome, 'reply', reply)
                        order by at), '[]') from delivery_attempt a where a.delivery_id = d.id))
                from delivery d where leader_id = ? order by due_at, id""");
        return parts;
    }

    Map<String, List<JsonNode>> of(UUID person) {
        var data = new LinkedHashMap<String, List<JsonNode>>();
        PARTS.forEach((part, query) -> data.put(part, query(query, row -> parsed(row.getString(1)), person)));
        return data;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("the database gives only JSON here", impossible);
        }
    }
}
