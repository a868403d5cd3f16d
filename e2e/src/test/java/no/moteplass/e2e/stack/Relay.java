package no.moteplass.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Stands before a server, and can make it hang: whoever connects then is let in, and hears nothing. */
public final class Relay implements AutoCloseable {
    private final ServerSocket entrance;
    private final int server;
    private final Queue<Socket> open = new ConcurrentLinkedQueue<>();
    private final Object gate = new Object();
    private boolean hanging;

    /** @param server the port on this machine that it stands before */
    public Relay(int server, boolean hanging) {
        this.server = server;
        this.hanging = hanging;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().name("relay").start(this::accept);
    }

    public int port() {
        return entrance.getLocalPort();
    }

    public void hang() {
        synchronized (gate) {
            hanging = true;
        }
    }

    public void goOn() {
        synchronized (gate) {
            hanging = false;
            gate.notifyAll();
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                open.add(client);
                Thread.ofVirtual().start(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client) {
            pass();
            try (var there = new Socket(InetAddress.getLoopbackAddress(), server)) {
                open.add(there);
                var back = Thread.ofVirtual().start(() -> pump(there, client, false));
                pump(client, there, true);
                back.join();
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void pump(Socket from, Socket to, boolean asking) {
        var buffer = new byte[16_384];
        try (from;
                to) {
            for (var read = from.getInputStream().read(buffer);
                    read >= 0;
                    read = from.getInputStream().read(buffer)) {
                pass();
                var passed = new String(buffer, 0, read, StandardCharsets.ISO_8859_1);
                // A sign-in server speaks of itself by the name that it is called.
                if (asking) passed = passed.replace("localhost:" + port(), "localhost:" + server);
                to.getOutputStream().write(passed.getBytes(StandardCharsets.ISO_8859_1));
            }
        } catch (IOException | InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private void pass() throws InterruptedException {
        synchronized (gate) {
            while (hanging) {
                gate.wait();
            }
        }
    }

    @Override
    public void close() {
        goOn();
        try {
            entrance.close();
            for (var each : open) each.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
