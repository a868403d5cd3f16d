package no.moteplass.e2e.refusals;

import java.util.regex.Pattern;

import org.assertj.core.api.SoftAssertions;

import no.moteplass.e2e.stack.Answer;

/** A refusal as the contract wants it: a problem that tells nothing of the inside. */
public final class ProblemCheck {
    private static final Pattern LEAK = Pattern.compile(
            "\\b(java|jakarta|org\\.(hibernate|postgresql|jboss)|io\\.quarkus|com\\.fasterxml|no\\.moteplass\\.(?!\\w+\\.changed))[.\\w]+|Exception\\b|\\bSELECT\\b.+\\bFROM\\b");

    private ProblemCheck() {}

    /** @param type the last part of the problem's type; empty where the contract names none */
    public static void expect(SoftAssertions softly, Answer answer, int status, String type) {
        softly.assertThat(answer.status()).as(answer.toString()).isEqualTo(status);
        if (answer.status() >= 400) require(softly, answer);
        if (answer.status() == status && !type.isEmpty()) {
            softly.assertThat(answer.json().path("type").asText())
                    .as(answer.toString())
                    .isEqualTo("/problems/" + type);
        }
    }

    public static void require(SoftAssertions softly, Answer answer) {
        var problem = answer.json();
        softly.assertThat(answer.header("Content-Type")).as(answer.toString()).startsWith("application/problem+json");
        softly.assertThat(problem.path("status").asInt()).as(answer.toString()).isEqualTo(answer.status());
        softly.assertThat(problem.path("type").asText()).as(answer.toString()).startsWith("/problems/");
        softly.assertThat(problem.path("title").asText()).as(answer.toString()).isNotBlank();
        softly.assertThat(LEAK.matcher(answer.text()).find())
                .as("a leak in %s", answer)
                .isFalse();
    }
}
