package no.moteplass.groups.tries;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.regex.Pattern;

import no.moteplass.groups.Cast;
import no.moteplass.platform.testing.TestTokens;
import no.moteplass.platform.testing.http.Answer;
import no.moteplass.platform.testing.http.Http;

/** A manager with an account: asks for everything, and keeps what was heard in words that are the same in both cities. */
final class GuessingManager {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private static final Pattern ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Pattern MOMENT = Pattern.compile("20\\d\\d-\\d\\d-\\d\\dT[\\d:.]+(Z|[+-]\\d\\d:\\d\\d)");
    private static final Pattern A_SIGN_UP = Pattern.compile("\"id\":\"([^\"]+)\"");

    /** What came back, and how many statements it cost the database: what can be timed. */
    record Heard(String asked, int status, String said, long statements) {}

    private final TwinCity city;
    private final TwinCity.Standing standing;
    private final LongSupplier statements;
    private final String token;
    private final List<Heard> heard = new ArrayList<>();
    private final Map<String, Long> nanos = new HashMap<>();

    GuessingManager(TwinCity city, TwinCity.Standing standing, LongSupplier statements) {
        this.city = city;
        this.standing = standing;
        this.statements = statements;
        this.token = TestTokens.leader(standing.email(TwinCity.MANAGER));
    }

    List<Heard> heard() {
        return heard;
    }

    /** How long each question took, all that were alike together. */
    Map<String, Long> nanos() {
        return nanos;
    }

    /** Everything but to ask for a seat in the one group. */
    void looksAround() {
        ask("GET", "/leaders/me", null);
        for (var list : List.of(
                "/groups?limit=200&query=" + standing.tag,
                "/groups?limit=200&signUpOpen=true&sort=createdAt&programme=" + standing.tag,
                "/groups?member=me",
                "/leaders/" + standing.report(),
                "/leaders/" + standing.report() + "/data",
                "/leaders?query=" + standing.tag,
                "/sign-ups?leader=" + standing.report(),
                "/sign-up-patterns",
                "/audit?subject=" + standing.report())) {
            ask("GET", list, null);
        }
        standing.circles.forEach(group -> ask("GET", "/groups/" + group, null));
        var path = "/groups/" + standing.group();
        ask("GET", path + "/members", null);
        ask("GET", path + "/waiting-list", null);
        ask("POST", path + "/sign-ups", "{\"leaderId\": \"" + standing.report() + "\"}");
        ask("POST", path + "/invitations", "{\"leaderIds\": [\"" + standing.report() + "\"]}");
        ask("PUT", path + "/members/" + standing.report(), "{\"roles\": [], \"seat\": true}");
        ask("DELETE", path + "/members/" + standing.report(), null);
    }

    /** Asks for a seat in every other group, and gives up again what is given. */
    void triesTheOthers() {
        city.others().forEach(each -> tries(standing.circles.get(each).toString()));
    }

    void tries(String group) {
        var answer = ask("POST", "/groups/" + group + "/sign-ups", "{}");
        if (answer.status() == 201) {
            var id = A_SIGN_UP.matcher(answer.body());
            if (id.find()) {
                ask("POST", "/sign-ups/" + id.group(1) + "/withdraw", "{}");
            }
        }
    }

    void readsWhatIsLeft() {
        ask("GET", "/sign-ups?leader=me", null);
        ask("GET", "/audit?subject=me", null);
        ask("GET", "/groups?limit=200&query=" + standing.tag, null);
    }

    private record Answer(int status, String body) {}

    private Answer ask(String method, String path, String body) {
        var before = statements.getAsLong();
        var began = System.nanoTime();
        var answer = send(method, path, body);
        nanos.merge(alike(method + " " + path), System.nanoTime() - began, Long::sum);
        heard.add(new Heard(
                alike(method + " " + path), answer.status(), alike(answer.body()), statements.getAsLong() - before));
        return answer;
    }

    private Answer send(String method, String path, String body) {
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + Http.port() + Cast.API + path))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/json")
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        try {
            var answer = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            throw new AssertionError(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private String alike(String text) {
        var same = text;
        for (Map.Entry<String, String> name : standing.names().entrySet()) {
            same = same.replace(name.getKey(), name.getValue());
        }
        return MOMENT.matcher(ID.matcher(same).replaceAll("an-id")).replaceAll("a-moment");
    }
}
