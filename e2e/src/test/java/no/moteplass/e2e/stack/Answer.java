package no.moteplass.e2e.stack;

import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * What came back.
 *
 * @param asked the request in a line, for whoever reads a failure
 */
public record Answer(String asked, int status, HttpHeaders headers, byte[] bytes) {

    public JsonNode json() {
        return Json.read(bytes);
    }

    public String text() {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    public boolean isSuccess() {
        return status >= 200 && status < 300;
    }

    public @Nullable String headerOrNull(String name) {
        return headers.firstValue(name).orElse(null);
    }

    public String header(String name) {
        return headers.firstValue(name).orElse("");
    }

    /** @throws AssertionError with request and answer, when it is none of these */
    public Answer must(int... expected) {
        if (Arrays.stream(expected).noneMatch(each -> each == status)) {
            throw new AssertionError(this + ", expected " + Arrays.toString(expected));
        }
        return this;
    }

    @Override
    public String toString() {
        var body = text();
        return brief(asked, 300) + " answered " + status + " " + brief(body, 600);
    }

    private static String brief(String text, int length) {
        return text.length() > length ? text.substring(0, length) + "…" : text;
    }
}
