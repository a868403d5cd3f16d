package no.moteplass.platform.connection;

import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.util.ReferenceCountUtil;
import no.moteplass.platform.problem.Problem;

/**
 * Looks at the bytes of a request's head before they are decoded: a head that goes on for too long, and header lines that
 * are continued on the next one (obs-fold, RFC 9112, 5.2). The decoder after it would join these without a word.
 */
final class HeadReader extends ChannelInboundHandlerAdapter {

    private final Duration timeout;
    private final ConnectionGuard guard;
    private boolean inHead = true;
    private int lines;
    private int length;
    private @Nullable Future<?> waiting;

    HeadReader(Duration timeout, ConnectionGuard guard) {
        super();
        this.timeout = timeout;
        this.guard = guard;
    }

    /** A request is complete: what comes now is the head of the next. */
    void expectHead() {
        inHead = true;
        lines = 0;
        length = 0;
    }

    @Override
    public void channelRead(ChannelHandlerContext connection, Object message) {
        if (inHead && message instanceof ByteBuf bytes) {
            if (waiting == null) {
                waiting = connection
                        .executor()
                        .schedule(
                                () -> guard.refuse(Problem.of("request-timeout", 408)),
                                timeout.toNanos(),
                                TimeUnit.NANOSECONDS);
            }
            if (isFolded(bytes)) {
                ReferenceCountUtil.release(message);
                guard.refuse(Problem.malformed());
                return;
            }
            if (!inHead) {
                stopWaiting();
            }
        }
        connection.fireChannelRead(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext connection) {
        stopWaiting();
        connection.fireChannelInactive();
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }

    /** Reads on to the empty line that ends the head. Empty lines before the first are passed over, as by the decoder. */
    private boolean isFolded(ByteBuf bytes) {
        for (var at = bytes.readerIndex(); at < bytes.writerIndex() && inHead; at++) {
            switch (bytes.getByte(at)) {
                case '\n' -> {
                    inHead = lines == 0 || length > 0;
                    lines += length > 0 ? 1 : 0;
                    length = 0;
                }
                case '\r' -> {}
                case ' ', '\t' -> {
                    if (length == 0 && lines > 0) {
                        return true;
                    }
                    length++;
                }
                default -> length++;
            }
        }
        return false;
    }
}
