package no.moteplass.platform.connection;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.vertx.core.json.JsonObject;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.Problems;
import no.moteplass.platform.trace.CurrentRequest;

/** The whole answer to a request that nobody but the connection has seen: a problem as any other, and the last on it. */
final class RefusedAnswer {

    private RefusedAnswer() {}

    /** @param request null where not even its head could be read */
    static ByteBuf of(Problem problem, @Nullable HttpRequest request) {
        var readable = request != null && request.decoderResult().isSuccess() ? request.headers() : null;
        var path = request == null || readable == null ? "/" : RequestHead.pathOf(request.uri());
        var language = Language.accepted(readable == null ? null : readable.get("Accept-Language"));
        var body = new JsonObject(Problems.document(problem, language, path))
                .encode()
                .getBytes(StandardCharsets.UTF_8);

        var headers = new LinkedHashMap<String, String>();
        headers.put("Content-Type", Problems.MEDIA_TYPE);
        headers.put("Content-Length", Integer.toString(body.length));
        headers.put(CurrentRequest.ID_HEADER, idOf(readable));
        headers.putAll(SafeHeaders.OF_AN_API);
        headers.putAll(problem.headers());
        headers.put("Connection", "close");
        return Unpooled.wrappedBuffer(head(problem.status(), headers), body);
    }

    private static byte[] head(int status, Map<String, String> headers) {
        var head = new StringBuilder("HTTP/1.1 ")
                .append(HttpResponseStatus.valueOf(status))
                .append("\r\n");
        headers.forEach(
                (name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
        return head.append("\r\n").toString().getBytes(StandardCharsets.US_ASCII);
    }

    private static String idOf(@Nullable HttpHeaders headers) {
        return headers == null
                ? UUID.randomUUID().toString()
                : CurrentRequest.idOf(headers.get(CurrentRequest.ID_HEADER));
    }
}
