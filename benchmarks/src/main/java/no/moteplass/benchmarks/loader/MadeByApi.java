package no.moteplass.benchmarks.loader;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import no.moteplass.benchmarks.database.Database;
import no.moteplass.local.loading.Api;

/** Asks the services for what the loader has made, one wish after the other, as a coordinator does. */
public final class MadeByApi {
    private final Api groups;
    private final Api sessions;
    private final Database loaded;
    private final Database planned;
    private final Map<String, String> made = new LinkedHashMap<>();

    /** @param loaded and planned, where the loader's rows stand */
    public MadeByApi(Api groups, Api sessions, Database loaded, Database planned) {
        this.groups = groups;
        this.sessions = sessions;
        this.loaded = loaded;
        this.planned = planned;
    }

    public void makeGroups() {
        for (var unit : loaded.rows("select code, name, kind, sector from org_unit where code like 'X-U%'")) {
            groups.post(
                    "/org-units",
                    Map.of(
                            "code",
                            y(unit.getFirst()),
                            "name",
                            unit.get(1),
                            "kind",
                            unit.get(2),
                            "sector",
                            unit.get(3)));
        }
        groups.postCsv("/leaders/import?mode=merge&partial=false", csv());
        for (var group : loaded.rows(
                "select id, programme, name, slots[1], state from meeting_group where name like '%X-Oslo' order by id")) {
            makeGroup(
                    group.getFirst(),
                    Map.of("programme", group.get(1), "name", y(group.get(2)), "slots", List.of(group.get(3))));
        }
    }

    private void makeGroup(String original, Map<String, ?> body) {
        var id = groups.post("/groups", body).path("id").asText();
        made.put(original, id);
        for (var part :
                loaded.rows("select r.role, l.email from membership m join membership_role r on r.membership = m.id"
                        + " join leader l on l.id = m.leader where m.group_id = '" + original + "'")) {
            groups.put(
                    "/groups/" + id + "/members/" + idOf(part.get(1)),
                    Map.of("roles", List.of(part.getFirst()), "seat", false));
        }
        groups.post("/groups/" + id + "/open", Map.of());
        for (var seat : loaded.rows(
                "select l.email from membership m join leader l on l.id = m.leader where m.seat and m.group_id = '"
                        + original + "' order by m.id")) {
            groups.post("/groups/" + id + "/sign-ups", Map.of("leaderId", idOf(seat.getFirst()), "onRequest", true));
        }
    }

    /** Once sessions-service knows the groups. */
    public void makeSessions() {
        made.forEach((original, id) -> {
            var series = planned.rows("select title, start_local, rule, place, rotation from series where group_id = '"
                            + original + "'")
                    .getFirst();
            var body = new LinkedHashMap<String, Object>();
            body.put("title", y(series.getFirst()));
            body.put("start", series.get(1).replace(' ', 'T').substring(0, 16));
            body.put("zone", "Europe/Oslo");
            body.put("duration", "PT1H");
            body.put("rule", series.get(2));
            body.put("skipHolidays", false);
            body.put("place", series.get(3));
            body.put("rotation", series.get(4));
            sessions.post("/groups/" + id + "/series", body);
            cancelWhatIsCancelled(original, id);
            if (loaded.text("select state from meeting_group where id = '" + original + "'")
                    .equals("PAUSED")) {
                groups.post("/groups/" + id + "/pause", Map.of());
            }
        });
    }

    private void cancelWhatIsCancelled(String original, String id) {
        for (var gone : planned.rows(
                "select start_local from session where state = 'CANCELLED' and group_id = '" + original + "'")) {
            var twin = planned.text(
                    "select id from session where group_id = '" + id + "' and start_local = '" + gone.getFirst() + "'");
            sessions.post("/sessions/" + twin + "/cancel", Map.of());
        }
    }

    private String csv() {
        var csv = new StringBuilder(
                "externalId;email;givenName;familyName;level;unit;managerEmail;language;kind;inRoleSince;facilitatorTrained\n");
        for (var each : loaded.rows(
                "select l.external_id, l.email, l.given_name, l.family_name, l.level, l.unit, coalesce(m.email, ''), l.language,"
                        + " l.kind, l.in_role_since, l.facilitator_trained from leader l left join leader m on m.id = l.manager"
                        + " where l.email like '%@x.example.org' order by l.id")) {
            csv.append(y(String.join(";", each))).append('\n');
        }
        return csv.toString().replace(";t\n", ";true\n").replace(";f\n", ";false\n");
    }

    private String idOf(String email) {
        return loaded.text("select id from leader where email = '" + y(email) + "'");
    }

    private static String y(String text) {
        return text.replace("X-", "Y-").replace("@x.example.org", "@y.example.org");
    }
}
