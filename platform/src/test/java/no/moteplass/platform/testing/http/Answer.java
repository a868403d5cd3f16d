package no.moteplass.platform.testing.http;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.hamcrest.Matcher;
import org.jspecify.annotations.Nullable;

/** An answer as a test looks at it: each expectation that does not hold fails with the whole answer. */
public final class Answer {

    private final HttpResponse<byte[]> answer;
    private @Nullable Json json;

    Answer(HttpResponse<byte[]> answer) {
        this.answer = answer;
    }

    URI uri() {
        return answer.uri();
    }

    public int statusCode() {
        return answer.statusCode();
    }

    public Answer statusCode(int expected) {
        return statusCode(equalTo(expected));
    }

    public Answer statusCode(Matcher<? super Integer> expected) {
        expect("status", statusCode(), expected);
        return this;
    }

    public @Nullable String header(String name) {
        return answer.headers().firstValue(name).orElse(null);
    }

    /** All of that name, in the order they came. */
    public List<String> headers(String name) {
        return answer.headers().allValues(name);
    }

    public Answer header(String name, String expected) {
        return header(name, equalTo(expected));
    }

    public Answer header(String name, Matcher<? super String> expected) {
        expect(name, header(name), expected);
        return this;
    }

    /** The media type, with or without its parameters. */
    public Answer contentType(String expected) {
        var type = String.valueOf(header("Content-Type"));
        expect("Content-Type", expected.contains(";") ? type : type.split(";", 2)[0], equalTo(expected));
        return this;
    }

    /** What stands at a path, see {@link Json#get}. */
    @SuppressWarnings("unchecked") // The matcher says what is expected there.
    public <T> Answer body(String path, Matcher<T> expected) {
        expect(path, (T) json().get(path), expected);
        return this;
    }

    public Answer body(Matcher<? super String> expected) {
        expect("body", asString(), expected);
        return this;
    }

    /** What stands at a path, as the caller takes it, see {@link Json#get}. */
    public <T> T path(String path) {
        return json().get(path);
    }

    public Json json() {
        if (json == null) {
            json = Json.of(asString());
        }
        return json;
    }

    public <T> T as(Class<T> type) {
        return json().as(type);
    }

    public byte[] bytes() {
        return answer.body();
    }

    public String asString() {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** The whole answer is put into words only where an expectation fails. */
    private <T> void expect(String what, T actual, Matcher<? super T> expected) {
        if (!expected.matches(actual)) {
            assertThat(this + "\n" + what, actual, expected);
        }
    }

    @Override
    public String toString() {
        return answer.request().method() + " " + uri() + " answered " + statusCode() + " "
                + answer.headers().map() + "\n" + asString();
    }
}
