package no.moteplass.notifications.story;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.json.JsonMapper;

import no.moteplass.platform.feed.FeedEvent;

/** Events as the two feeds carry them, with every field that the contract names. */
public final class Events {

    public static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final JsonMapper JSON = new JsonMapper();
    private static final AtomicLong POSITIONS = new AtomicLong();
    private static final Map<String, Long> VERSIONS = new HashMap<>();

    private final Instant time;
    private final String change = UUID.randomUUID().toString();
    private final List<FeedEvent> events = new ArrayList<>();
    private final String epoch;
    private @Nullable String closedReason;

    private Events(Instant time, String epoch) {
        this.time = time;
        this.epoch = epoch;
    }

    /** One change, at an instant. */
    public static Events at(Instant time) {
        return new Events(time, "first");
    }

    public static Events at(Instant time, String epoch) {
        return new Events(time, epoch);
    }

    public List<FeedEvent> list() {
        return events;
    }

    public static UUID id(String name) {
        return UUID.nameUUIDFromBytes(name.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    private Events add(String type, String subject, Map<String, @Nullable Object> data) {
        var version = VERSIONS.merge(type + subject, 1L, Long::sum);
        data.put("version", version);
        data.put("someday", "unknown to this reader");
        events.add(new FeedEvent(
                epoch + ":" + POSITIONS.incrementAndGet(),
                epoch,
                POSITIONS.get(),
                type,
                subject,
                change,
                time,
                JSON.valueToTree(data)));
        return this;
    }

    public Events leader(String name, String language) {
        return leader(name, language, Map.of());
    }

    public Events leader(String name, String language, Map<String, @Nullable Object> more) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", id(name).toString());
        data.put("personKey", name + "@example.org");
        data.put("email", name + "@example.org");
        data.put("givenName", Character.toUpperCase(name.charAt(0)) + name.substring(1));
        data.put("familyName", "Østby");
        data.put("language", language);
        data.put("kind", "LEADER");
        data.put("active", true);
        data.putAll(more);
        return add("leader.changed", id(name).toString(), data);
    }

    public Events erased(String name) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", id(name).toString());
        return add("leader.erased", id(name).toString(), data);
    }

    public Events programme(String code) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("code", code);
        data.put("confidential", true);
        data.put("contact", null);
        return add("programme.changed", code, data);
    }

    public Events group(String name, String state, boolean confidential) {
        return group(name, state, confidential, null);
    }

    public Events group(String name, String state, boolean confidential, @Nullable String contact) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", id(name).toString());
        data.put("programme", "refleksjon-forstelinje");
        data.put("programmeName", "Refleksjonsgrupper for førstelinjeledere");
        data.put("programmeNameNn", null);
        data.put("programmeNameEn", "Reflection groups");
        data.put("name", name);
        data.put("purpose", "Utforske omstillingen sammen");
        data.put("state", state);
        data.put("confidential", confidential);
        data.put("contact", contact);
        data.put("slots", List.of("MON_AM"));
        data.put("closedReason", closedReason);
        return add("group.changed", id(name).toString(), data);
    }

    /** A group that somebody has closed, with their reason. */
    public Events closed(String name, boolean confidential, @Nullable String reason) {
        closedReason = reason;
        return group(name, "CLOSED", confidential);
    }

    /** A seat from an instant on; until another where there is one. */
    public Events seat(String group, String leader, Instant from, @Nullable Instant to) {
        return member(group, leader, from, to, List.of(), null);
    }

    public Events member(
            String group,
            String leader,
            @Nullable Instant seatFrom,
            @Nullable Instant seatTo,
            List<Map<String, @Nullable Object>> roles,
            @Nullable String endReason) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        var membership = id(group + "/" + leader);
        data.put("id", membership.toString());
        data.put("group", id(group).toString());
        data.put("leader", id(leader).toString());
        data.put("seat", seatFrom != null && seatTo == null);
        data.put("seatFrom", text(seatFrom));
        data.put("seatTo", text(seatTo));
        data.put("roles", roles);
        data.put("from", text(seatFrom));
        data.put("to", endReason == null ? null : text(time));
        data.put("endReason", endReason);
        return add("member.changed", membership.toString(), data);
    }

    public static Map<String, @Nullable Object> role(String role, Instant from) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("role", role);
        data.put("from", from.toString());
        data.put("to", null);
        return data;
    }

    public Events signUp(String group, String leader, String state, Map<String, @Nullable Object> more) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        var signUp = id("sign-up " + group + "/" + leader);
        data.put("id", signUp.toString());
        data.put("group", id(group).toString());
        data.put("leader", id(leader).toString());
        data.put("state", state);
        data.put("number", 1);
        data.put("position", null);
        data.put("offeredAt", null);
        data.put("offerExpiresAt", null);
        data.put("offer", 0);
        data.put("lapses", 0);
        data.put("invited", false);
        data.put("onRequest", false);
        data.put("endReason", null);
        data.putAll(more);
        return add("sign-up.changed", signUp.toString(), data);
    }

    public Events series(String group, String name, String rule, List<LocalDateTime> dates) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("id", id(name).toString());
        data.put("group", id(group).toString());
        data.put("uid", name + "@moteplass");
        data.put("title", "Refleksjonsgruppe");
        data.put("start", dates.getFirst().toString());
        data.put("zone", "Europe/Oslo");
        data.put("duration", "PT90M");
        data.put("rule", rule);
        data.put("place", "Rådhuset");
        data.put("link", null);
        data.put("rotation", "FIXED");
        data.put("state", "ACTIVE");
        data.put("sequence", 0);
        data.put("lastModified", time.toString());
        data.put("dates", dates.stream().map(LocalDateTime::toString).toList());
        data.put("created", time.toString());
        return add("series.changed", id(name).toString(), data);
    }

    /** A session of a series, by its original date; the rest as it usually is, unless told. */
    public Events ofSeries(String group, String series, LocalDateTime date, Map<String, @Nullable Object> more) {
        var data = session(group, series + "/" + date, date, more);
        data.putIfAbsent("series", id(series).toString());
        data.put("uid", series + "@moteplass");
        data.put("recurrenceId", date.toString());
        return add("session.changed", id(series + "/" + date).toString(), data);
    }

    public Events session(
            String group, String name, LocalDateTime start, Map<String, @Nullable Object> more, boolean one) {
        var data = session(group, name, start, more);
        data.put("series", null);
        data.put("uid", name + "@moteplass");
        data.put("recurrenceId", null);
        return add("session.changed", id(name).toString(), data);
    }

    private Map<String, @Nullable Object> session(
            String group, String name, LocalDateTime date, Map<String, @Nullable Object> more) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        var start = more.get("startLocal") instanceof LocalDateTime moved ? moved : date;
        data.put("id", id(name).toString());
        data.put("group", id(group).toString());
        data.put("title", "Refleksjonsgruppe");
        data.put("zone", "Europe/Oslo");
        data.put("duration", "PT90M");
        data.put("state", "SCHEDULED");
        data.put("cancelReason", null);
        data.put("cancelledAt", null);
        data.put("sequence", 0);
        data.put("place", "Rådhuset");
        data.put("link", null);
        data.put("lastModified", time.toString());
        data.putAll(more);
        data.put("startLocal", start.toString());
        data.put("start", start.atZone(OSLO).toInstant().toString());
        data.put(
                "end",
                start.atZone(OSLO).toInstant().plus(Duration.ofMinutes(90)).toString());
        return data;
    }

    public Events assigned(String group, String session, String... leaders) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("session", id(session).toString());
        data.put("group", id(group).toString());
        var facilitators = new ArrayList<Map<String, Object>>();
        for (var leader : leaders) {
            facilitators.add(Map.of("leader", id(leader).toString(), "role", "LEAD", "source", "NAMED"));
        }
        data.put("facilitators", facilitators);
        return add("assignment.changed", id(session).toString(), data);
    }

    public Events answered(String session, String leader, String response) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        var answer = id(session + " " + leader);
        data.put("id", answer.toString());
        data.put("session", id(session).toString());
        data.put("leader", id(leader).toString());
        data.put("response", response);
        return add("response.changed", answer.toString(), data);
    }

    public Events pulls(String leader, boolean pulls) {
        var data = new LinkedHashMap<String, @Nullable Object>();
        data.put("leader", id(leader).toString());
        data.put("pulls", pulls);
        return add("calendar.changed", id(leader).toString(), data);
    }

    public Events unknown() {
        return add("poll.changed", "somebody", new LinkedHashMap<>());
    }

    private static @Nullable String text(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
