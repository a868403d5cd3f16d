package no.moteplass.local.loading;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.StreamSupport;

import no.moteplass.local.sample.SampleCity;
import no.moteplass.local.sample.SampleUnit;

/** The units one by one, the leaders through the import, as a city would bring them in. */
final class DirectoryLoader {
    private final Api groups;

    DirectoryLoader(Api groups) {
        this.groups = groups;
    }

    void load(SampleCity city) {
        Parallel.forEach(city.units(), unit -> groups.postUnlessThere("/org-units", body(unit)));
        var report = groups.postCsv("/leaders/import?mode=merge&partial=false", city.csv());
        if (report.path("rejected").asInt() > 0) {
            var reasons = StreamSupport.stream(report.path("rows").spliterator(), false)
                    .filter(row -> !row.path("reason").asText("").isEmpty())
                    .limit(3)
                    .map(row -> row.path("email").asText() + ": "
                            + row.path("reason").asText())
                    .toList();
            throw new LoadingFailed(
                    "The import rejected " + report.path("rejected").asInt() + " leaders, " + reasons);
        }
    }

    private static Map<String, Object> body(SampleUnit unit) {
        var body = new LinkedHashMap<String, Object>();
        body.put("code", unit.code());
        body.put("name", unit.name());
        body.put("kind", unit.kind());
        body.put("sector", unit.sector());
        if (unit.validFrom() != null) body.put("validFrom", unit.validFrom());
        if (unit.validTo() != null) body.put("validTo", unit.validTo());
        if (unit.timeSetAside() != null) body.put("timeSetAside", unit.timeSetAside());
        return body;
    }

    /** The ids that the directory gave everybody, by e-mail address. */
    Map<String, String> ids() {
        var ids = new HashMap<String, String>();
        String cursor = "";
        do {
            var page = groups.get("/leaders?limit=200" + (cursor.isEmpty() ? "" : "&cursor=" + encoded(cursor)));
            page.path("items")
                    .forEach(leader -> ids.put(
                            leader.path("email").asText(), leader.path("id").asText()));
            cursor = page.path("nextCursor").asText("");
            if ("null".equals(cursor)) cursor = "";
        } while (!cursor.isEmpty());
        return ids;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
