package no.moteplass.notifications.facts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;

import io.agroal.api.AgroalDataSource;
import no.moteplass.platform.feed.FeedEvent;

/** Tables of facts: an id, the event that told them, the columns they are looked up by, and the facts as they came. */
public abstract class FactsRepository extends SqlRepository {

    /** Lenient: what a newer service tells besides is passed over. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .addModules(new JavaTimeModule(), new Jdk8Module())
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
            .build();

    protected FactsRepository(AgroalDataSource database) {
        super(database);
    }

    /** Keeps what an event tells, unless as much is known already. @return whether it was news */
    protected boolean keep(String table, Object id, FeedEvent event, Map<String, Object> lookUps) {
        var columns = new LinkedHashMap<String, @Nullable Object>();
        columns.put("id", id);
        columns.put("epoch", event.epoch());
        columns.put("version", event.version());
        columns.put("changed_at", event.time());
        columns.putAll(lookUps);
        var sql = new StringBuilder("insert into ").append(table).append(" as t (");
        sql.append(String.join(", ", columns.keySet())).append(", facts) values (");
        sql.append("?, ".repeat(columns.size())).append("?::jsonb) on conflict (id) do update set ");
        for (var column : columns.keySet()) {
            sql.append(column).append(" = excluded.").append(column).append(", ");
        }
        sql.append("facts = excluded.facts where t.epoch <> excluded.epoch or t.version < excluded.version");
        var values = new ArrayList<@Nullable Object>(columns.values());
        values.add(event.data().toString());
        return update(sql.toString(), values.toArray()) == 1;
    }

    protected <T> List<Fact<T>> facts(String table, Class<T> type, String where, @Nullable Object... arguments) {
        return query(
                "select facts, changed_at from " + table + " where " + where,
                row -> new Fact<>(instant(row, "changed_at"), parsed(row, type)),
                arguments);
    }

    /** Forgets what a source no longer says after it began another epoch. */
    protected void forgetOtherEpochs(List<String> tables, String epoch) {
        for (var table : tables) {
            update("delete from " + table + " where epoch <> ?", epoch);
        }
    }

    private static <T> T parsed(ResultSet row, Class<T> type) throws SQLException {
        try {
            return JSON.readValue(row.getString("facts"), type);
        } catch (JsonProcessingException unfit) {
            throw new IllegalStateException("what is kept is no " + type.getSimpleName(), unfit);
        }
    }
}
