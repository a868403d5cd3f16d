package no.moteplass.notifications.transport;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;

import javax.net.ssl.SSLSocketFactory;

/**
 * Makes the sockets of one connection, plain or secured, and closes them from outside: the mail library waits as long as a
 * server sends something now and then, and lets nobody else end that.
 */
final class CutOff extends SSLSocketFactory {

    private final SSLSocketFactory secured;
    private final boolean fromTheStart;
    private volatile Socket first = new Socket();
    private volatile boolean closed;

    /** @param fromTheStart whether the connection begins secured, and not by STARTTLS */
    CutOff(SSLSocketFactory secured, boolean fromTheStart) {
        this.secured = secured;
        this.fromTheStart = fromTheStart;
    }

    @Override
    public Socket createSocket() throws IOException {
        var socket = fromTheStart ? secured.createSocket() : new Socket();
        socket.setTcpNoDelay(true);
        first = socket;
        if (closed) {
            socket.close();
        }
        return socket;
    }

    /** Nothing is read from or written to the server any more. */
    void close() throws IOException {
        closed = true;
        first.close();
    }

    /** STARTTLS: the same connection, secured. */
    @Override
    public Socket createSocket(Socket socket, String host, int port, boolean autoClose) throws IOException {
        return secured.createSocket(socket, host, port, autoClose);
    }

    @Override
    public Socket createSocket(String host, int port) throws IOException {
        throw new IOException("a socket is made before it is connected");
    }

    @Override
    public Socket createSocket(String host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host, port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort) throws IOException {
        return createSocket(host.getHostName(), port);
    }

    @Override
    public String[] getDefaultCipherSuites() {
        return secured.getDefaultCipherSuites();
    }

    @Override
    public String[] getSupportedCipherSuites() {
        return secured.getSupportedCipherSuites();
    }
}
