package no.moteplass.benchmarks.load;

import java.nio.charset.StandardCharsets;
import java.util.Map;

/** A request as it goes over the wire, made once. */
public final class Request {
    private Request() {}

    public static byte[] get(String path, Map<String, String> headers) {
        return bytes("GET", path, headers, "");
    }

    public static byte[] post(String path, Map<String, String> headers, String body) {
        return bytes("POST", path, headers, body);
    }

    private static byte[] bytes(String method, String path, Map<String, String> headers, String body) {
        var text = new StringBuilder(method + " " + path + " HTTP/1.1\r\nHost: localhost\r\n");
        headers.forEach(
                (name, value) -> text.append(name).append(": ").append(value).append("\r\n"));
        if (!body.isEmpty()) {
            text.append("Content-Type: application/json\r\nContent-Length: ")
                    .append(body.getBytes(StandardCharsets.UTF_8).length)
                    .append("\r\n");
        }
        return text.append("\r\n").append(body).toString().getBytes(StandardCharsets.UTF_8);
    }
}
