package no.moteplass.local.stack;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;

import com.sun.net.httpserver.HttpServer;

/** Stands in for an application where only the starting and stopping is looked at: ready at once, and up to date. */
public final class StubApplication {
    private StubApplication() {}

    public static void main(String[] arguments) throws Exception {
        serve("quarkus.http.port", "/", "{}");
        System.out.println("The stand-in on port " + Integer.getInteger("quarkus.http.port") + " is ready");
        var management = serve("quarkus.management.port", "/q/health/ready", "{\"status\":\"UP\"}");
        answer(
                management,
                "/q/feeds",
                "{\"source\":{\"epoch\":\"e\",\"position\":1},\"items\":[{\"name\":\"groups\",\"epoch\":\"e\",\"position\":1}]}");
    }

    private static HttpServer serve(String port, String path, String body) throws Exception {
        var server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.getInteger(port)), 10);
        answer(server, path, body);
        server.start();
        return server;
    }

    private static void answer(HttpServer server, String path, String body) {
        server.createContext(path, exchange -> {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
