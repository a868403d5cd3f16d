package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/**
 * Every form that any page shows, sent as no page would send it: fields that are missing, doubled, strange, very long, with
 * control characters, of another kind. The answer is a page that says so, and never a fault of ours.
 */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class FormFuzzTest {

    private static final int SEEDS = Integer.getInteger("moteplass.fuzz.seeds", 3);
    private static final long FIRST = Long.getLong("moteplass.fuzz.first", 1);

    private static final Pattern FORM =
            Pattern.compile("<form[^>]* action=\"([^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern METHOD = Pattern.compile("^<form[^>]*method=\"post\"");
    private static final Pattern FIELD =
            Pattern.compile("<(?:input|textarea|select|button)[^>]*? name=\"([^\"]+)\"(?:[^>]*? value=\"([^\"]*)\")?");

    private static final Pattern CHOICE =
            Pattern.compile("<select[^>]* name=\"([^\"]+)\"[^>]*>\\s*<option value=\"([^\"]*)\"");

    private static final List<String> STRANGE = List.of(
            "",
            " ",
            "x",
            "0",
            "-1",
            "99999999999999999999",
            "1e9",
            "NaN",
            "null",
            "true",
            "2027-02-30",
            "2027-13-01T25:61",
            "+999999999-12-31",
            "24:00",
            "01938a00-0000-7000-8000-0000000000ff",
            "../../etc/passwd",
            "https://example.org/",
            "\u0000",
            "1\r\nX-Injected: 1",
            "{0} {1,choice,",
            "'",
            "\"><script>alert(1)</script>",
            "{\"a\":[",
            "\uD83D\uDE80\u202E\u0301",
            "å".repeat(3_000),
            "x".repeat(70_000));

    private record Form(boolean post, String action, Map<String, String> fields) {}

    @BeforeEach
    void servicesRefuseWhatTheyDoNotKnow() {
        FakeServices.reset();
        FakeServices.mock()
                .register(any(anyUrl())
                        .atPriority(100)
                        .willReturn(problem(422, "invalid-input", "Noe må rettes", "Se feltene.", null)));
        io.smallrye.faulttolerance.api.CircuitBreakerMaintenance.get().resetAll();
    }

    private static Collection<Form> formsOf(Visitor visitor, Map<String, String> looks) {
        var forms = new LinkedHashMap<String, Form>();
        looks.values().stream().filter(path -> !path.contains(" ")).forEach(path -> {
            var found = FORM.matcher(visitor.get(path).html());
            while (found.find()) {
                var fields = new LinkedHashMap<String, String>();
                var field = FIELD.matcher(found.group(2));
                while (field.find()) {
                    fields.put(field.group(1), field.group(2) == null ? "" : field.group(2));
                }
                CHOICE.matcher(found.group(2)).results().forEach(each -> fields.put(each.group(1), each.group(2)));
                fields.remove("csrf-token");
                var form = new Form(METHOD.matcher(found.group()).find(), found.group(1), fields);
                forms.putIfAbsent(form.action + fields.keySet(), form);
            }
        });
        return forms.values();
    }

    private static List<Map.Entry<String, String>> spoiled(Form form, Random random) {
        var sent = new ArrayList<Map.Entry<String, String>>();
        form.fields.forEach((name, value) -> {
            switch (random.nextInt(6)) {
                case 0 -> {}
                case 1 -> {
                    sent.add(Map.entry(name, value));
                    sent.add(Map.entry(name, STRANGE.get(random.nextInt(STRANGE.size()))));
                }
                case 2, 3 -> sent.add(Map.entry(name, STRANGE.get(random.nextInt(STRANGE.size()))));
                default -> sent.add(Map.entry(name, value));
            }
        });
        if (random.nextInt(3) == 0) {
            sent.add(Map.entry("fremmed" + random.nextInt(9), STRANGE.get(random.nextInt(STRANGE.size()))));
        }
        return sent;
    }

    private static Map<Visitor, Map<String, String>> everybody() {
        var leader = Visitor.leader();
        leader.get("/min-side");
        var coordinator = Visitor.coordinator();
        coordinator.get("/koordinator");
        return Map.of(leader, Looks.LEADER, coordinator, Looks.COORDINATOR, Visitor.stranger(), Looks.STRANGER);
    }

    /** Without a script there is nothing else: each comes to somebody who reads it. */
    @Test
    void every_form_leads_somewhere_as_its_page_shows_it() {
        everybody().forEach((visitor, looks) -> {
            for (var form : formsOf(visitor, looks)) {
                if (form.action.equals("/logg-ut")) {
                    continue;
                }
                var fields = List.copyOf(form.fields.entrySet());
                var answer = form.post ? visitor.postAll(form.action, fields) : visitor.getAll(form.action, fields);
                assertThat(answer.status())
                        .as(form.action + form.fields.keySet())
                        .isNotIn(404, 405, 415, 500);
            }
        });
    }

    @Test
    void no_form_however_spoiled_is_answered_with_a_fault() {
        var sent = new ArrayList<String>();
        everybody().forEach((visitor, looks) -> {
            for (var form : formsOf(visitor, looks)) {
                if (form.action.equals("/logg-ut")) {
                    continue;
                }
                sent.add(form.action);
                IntStream.range(0, SEEDS).mapToLong(seed -> FIRST + seed).forEach(seed -> {
                    var fields = spoiled(form, new Random(seed * 31 + form.action.hashCode()));
                    var answer = form.post
                            ? visitor.postAll(form.action, fields)
                            : visitor.getAll(form.action, inAnAddress(fields));
                    assertThat(answer.status())
                            .as("seed %s, %s %s", seed, form.action, shortened(fields))
                            .isLessThan(500);
                    assertThat(answer.html())
                            .as("seed %s, %s", seed, form.action)
                            .doesNotContain("<script>alert");
                });
            }
        });
        assertThat(sent).as("forms were found").hasSizeGreaterThan(20);
    }

    /** What is longer than any address can be never gets as far as a page. */
    private static List<Map.Entry<String, String>> inAnAddress(List<Map.Entry<String, String>> fields) {
        return fields.stream().filter(each -> each.getValue().length() < 100).toList();
    }

    private static String shortened(List<Map.Entry<String, String>> fields) {
        return fields.stream()
                .map(each -> each.getKey() + "="
                        + each.getValue()
                                .substring(0, Math.min(40, each.getValue().length())))
                .toList()
                .toString();
    }
}
