package no.moteplass.local.stack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import no.moteplass.local.settings.CannotStart;

/** Finds out before anything starts whether a port is taken, and if it can, by whom. */
final class PortCheck {
    private PortCheck() {}

    static void requireFree(Map<Integer, String> purposes) {
        var taken = new ArrayList<String>();
        purposes.forEach((port, purpose) -> {
            if (!free(port)) taken.add("Port " + port + " is taken; it is needed for " + purpose + "." + holder(port));
        });
        if (!taken.isEmpty()) {
            throw new CannotStart(String.join("\n", taken) + "\nStop what holds " + (taken.size() == 1 ? "it" : "them")
                    + ", and start again.");
        }
    }

    static boolean free(int port) {
        try (var probe = new Socket()) {
            probe.connect(new InetSocketAddress("localhost", port), 300);
            return false;
        } catch (IOException nobodyAnswers) {
            // then try to listen there, for somebody may hold it without answering
        }
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static String holder(int port) {
        var pids = run(List.of("lsof", "-nP", "-t", "-iTCP:" + port, "-sTCP:LISTEN"), Pattern.compile("(\\d+)"));
        if (pids.isEmpty()) {
            pids = run(List.of("ss", "-ltnpH", "sport = :" + port), Pattern.compile("pid=(\\d+)"));
        }
        for (var pid : pids) {
            var process = ProcessHandle.of(Long.parseLong(pid));
            var command =
                    process.flatMap(p -> p.info().command()).map(c -> ", " + c).orElse("");
            return " Held by process " + pid + command + ".";
        }
        return " To see by whom: lsof -nP -iTCP:" + port + " -sTCP:LISTEN";
    }

    private static List<String> run(List<String> command, Pattern number) {
        try {
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            if (!process.waitFor(3, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return List.of();
            }
            var text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return number.matcher(text).results().map(r -> r.group(1)).toList();
        } catch (IOException toolIsNotHere) {
            return List.of();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return List.of();
        }
    }
}
