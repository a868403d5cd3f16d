package no.moteplass.notifications.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.SocketFactory;
import javax.net.ssl.SSLSocketFactory;

import org.jspecify.annotations.Nullable;

/**
 * Makes the sockets of one connection, plain or secured, and closes them from outside: the mail library waits as long as a
 * server sends something now and then, and lets nobody else end that.
 */
final class ConnectionSockets {

    private volatile @Nullable Socket beneath;
    private volatile boolean closed;
    private final SSLSocketFactory tls;

    ConnectionSockets(SSLSocketFactory tls) {
        this.tls = tls;
    }

    /** What the library makes the connection with. */
    SocketFactory plain() {
        return new Plain();
    }

    /** What it secures the connection with, at once or by STARTTLS. */
    SSLSocketFactory secured() {
        return new Secured();
    }

    /** Nothing is read from or written to the server any more. */
    void close() throws IOException {
        closed = true;
        var socket = beneath;
        if (socket != null) {
            socket.close();
        }
    }

    private Socket watched(Socket socket) throws IOException {
        beneath = socket;
        if (closed) {
            socket.close();
        }
        return socket;
    }

    private final class Plain extends SocketFactory {

        @Override
        public Socket createSocket() throws IOException {
            var socket = new Socket();
            socket.setTcpNoDelay(true);
            return watched(socket);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return watched(new Socket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return watched(new Socket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return watched(new Socket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return watched(new Socket(host, port, from, fromPort));
        }
    }

    private final class Secured extends SSLSocketFactory {

        @Override
        public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
            return tls.createSocket(watched(socket), host, port, autoClose);
        }

        @Override
        public Socket createSocket(String host, int port) throws IOException {
            return watched(tls.createSocket(host, port));
        }

        @Override
        public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
            return watched(tls.createSocket(host, port, from, fromPort));
        }

        @Override
        public Socket createSocket(InetAddress host, int port) throws IOException {
            return watched(tls.createSocket(host, port));
        }

        @Override
        public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
            return watched(tls.createSocket(host, port, from, fromPort));
        }

        @Override
        public String[] getDefaultCipherSuites() {
            return tls.getDefaultCipherSuites();
        }

        @Override
        public String[] getSupportedCipherSuites() {
            return tls.getSupportedCipherSuites();
        }
    }
}
