package no.moteplass.benchmarks.load;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.jspecify.annotations.Nullable;

/** One kept HTTP/1.1 connection. It reads no more of an answer than it must: the asking shares the cores with the answering. */
public final class Connection implements AutoCloseable {
    private static final int ROOM = 1 << 16;

    private final Socket socket;
    private final InputStream in;
    private byte[] buffer = new byte[ROOM];
    private int from;
    private int to;

    public Connection(int port) throws IOException {
        socket = new Socket();
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 5_000);
        in = socket.getInputStream();
    }

    public HttpAnswer ask(byte[] request, boolean keepBody) throws IOException {
        socket.getOutputStream().write(request);
        int end = readHead();
        var head = new String(buffer, from, end - from, StandardCharsets.ISO_8859_1);
        long size = (long) end - from;
        from = end;
        int status = Integer.parseInt(head.substring(9, 12));
        var kept = new ByteArrayOutputStream();
        if (status != 304 && status != 204) {
            if (header(head, "transfer-encoding").contains("chunked")) {
                size += readChunks(keepBody ? kept : null);
            } else {
                var length = header(head, "content-length");
                size += read(length.isEmpty() ? 0 : Long.parseLong(length), keepBody ? kept : null);
            }
        }
        return new HttpAnswer(status, size, head, kept.toByteArray());
    }

    /** The value of a header, or nothing. */
    public static String header(String head, String name) {
        for (int at = head.indexOf("\r\n"); at >= 0; at = head.indexOf("\r\n", at + 2)) {
            if (head.regionMatches(true, at + 2, name, 0, name.length())
                    && head.charAt(Math.min(head.length() - 1, at + 2 + name.length())) == ':') {
                int end = head.indexOf("\r\n", at + 2);
                return head.substring(at + 3 + name.length(), end).strip();
            }
        }
        return "";
    }

    private int readHead() throws IOException {
        int looked = from;
        while (true) {
            for (; looked + 3 < to; looked++) {
                if (buffer[looked] == '\r'
                        && buffer[looked + 1] == '\n'
                        && buffer[looked + 2] == '\r'
                        && buffer[looked + 3] == '\n') {
                    return looked + 4;
                }
            }
            int far = more(looked - from); // it moves what is unread to the front
            looked = from + far;
        }
    }

    private long readChunks(@Nullable ByteArrayOutputStream kept) throws IOException {
        long size = 0;
        while (true) {
            int at = from;
            while (true) {
                while (at < to && buffer[at] != '\n') at++;
                if (at < to) break;
                int far = more(at - from);
                at = from + far;
            }
            var line = new String(buffer, from, at - from, StandardCharsets.ISO_8859_1).strip();
            size += (long) at + 1 - from;
            from = at + 1;
            long length = Long.parseLong(line, 16);
            size += read(length, kept) + read(2, null);
            if (length == 0) return size;
        }
    }

    private long read(long length, @Nullable ByteArrayOutputStream kept) throws IOException {
        long left = length;
        while (left > 0) {
            if (from == to) more(0);
            int here = (int) Math.min(left, to - from);
            if (kept != null) kept.write(buffer, from, here);
            from += here;
            left -= here;
        }
        return length;
    }

    /** Reads on; what is unread comes to the front. Answers how far was looked, from the front. */
    private int more(int looked) throws IOException {
        if (from > 0) {
            System.arraycopy(buffer, from, buffer, 0, to - from);
            to -= from;
            from = 0;
        }
        if (to == buffer.length) buffer = Arrays.copyOf(buffer, buffer.length * 2);
        int got = in.read(buffer, to, buffer.length - to);
        if (got < 0) throw new EOFException("the connection was ended");
        to += got;
        return looked;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
