package no.moteplass.benchmarks.load;

/** An answer: its status, its size on the wire, its head, and its body where that was asked for. */
public final class HttpAnswer {
    private final int status;
    private final long bytes;
    private final String head;
    private final byte[] body;

    HttpAnswer(int status, long bytes, String head, byte[] body) {
        this.status = status;
        this.bytes = bytes;
        this.head = head;
        this.body = body;
    }

    public int status() {
        return status;
    }

    public long bytes() {
        return bytes;
    }

    public String head() {
        return head;
    }

    public byte[] body() {
        return body.clone();
    }
}
