package no.moteplass.platform.connection;

import java.nio.channels.ClosedChannelException;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import no.moteplass.platform.problem.Problem;

/**
 * Stands between one connection and the application: counts each body as it is read, gives it a time, and refuses what
 * cannot be read. What it refuses, the application never sees to its end; a body that the application has answered
 * without reading it is thrown away.
 */
final class ConnectionGuard extends ChannelDuplexHandler {

    private static final int RETRY_SECONDS = 5;

    private final BodyLimits limits;
    private final Duration linger;
    private final HeadReader heads;

    private @Nullable ChannelHandlerContext connection;
    private @Nullable HttpRequest request;
    private BodyLimits.Limit limit;
    private long received;
    private boolean inBody;
    private int unanswered;
    private boolean answering;
    private boolean refused;
    private boolean counted;
    private @Nullable Future<?> waiting;

    ConnectionGuard(BodyLimits limits, Duration headTimeout, Duration linger) {
        super();
        this.limits = limits;
        this.limit = limits.usual();
        this.linger = linger;
        this.heads = new HeadReader(headTimeout, this);
    }

    HeadReader heads() {
        return heads;
    }

    @Override
    public void handlerAdded(ChannelHandlerContext added) {
        connection = added;
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
        if (refused) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpRequest head && !begins(head)) {
            ReferenceCountUtil.release(message);
            return;
        }
        if (message instanceof HttpContent content && !(message instanceof HttpRequest)) {
            read(context, content);
        } else {
            context.fireChannelRead(message);
        }
    }

    private boolean begins(HttpRequest head) {
        request = head;
        received = 0;
        inBody = true;
        unanswered++;
        var refusal = RequestHead.refusal(head);
        if (refusal.isPresent()) {
            refuse(refusal.get());
            return false;
        }
        limit = limits.at(head.uri());
        if (announced(head) > limit.bytes()) {
            refuse(Problem.of("too-large", 413));
            return false;
        }
        waitForBody();
        return true;
    }

    private static long announced(HttpRequest head) {
        var length = head.headers().get(HttpHeaderNames.CONTENT_LENGTH);
        return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
    }

    private void read(ChannelHandlerContext context, HttpContent content) {
        received += content.content().readableBytes();
        if (content.decoderResult().isFailure()) {
            ReferenceCountUtil.release(content);
            refuse(RequestHead.unreadable(content.decoderResult().cause()));
        } else if (received > limit.bytes()) {
            ReferenceCountUtil.release(content);
            refuse(Problem.of("too-large", 413));
        } else if (!mayBeThatLarge()) {
            ReferenceCountUtil.release(content);
            refuse(Problem.unavailable(RETRY_SECONDS));
        } else if (content instanceof LastHttpContent) {
            inBody = false;
            stopWaiting();
            heads.expectHead();
            context.fireChannelRead(content);
        } else if (unanswered == 0) {
            ReferenceCountUtil.release(content); // Nobody reads it any more.
        } else {
            context.fireChannelRead(content);
        }
    }

    private boolean mayBeThatLarge() {
        if (received > limits.usual().bytes() && unanswered > 0 && !counted) {
            counted = limits.atOnce().tryAcquire();
            return counted;
        }
        return true;
    }

    private void forget() {
        if (counted) {
            counted = false;
            limits.atOnce().release();
        }
    }

    @Override
    public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
        if (refused) {
            ReferenceCountUtil.release(message);
            promise.tryFailure(new ClosedChannelException());
            return;
        }
        if (message instanceof HttpResponse response && response.status().code() >= 200) {
            answering = true;
        }
        var _ = context.write(message, promise);
        if (answering && message instanceof LastHttpContent) {
            answering = false;
            unanswered--;
            forget();
            if (inBody && unanswered == 0) {
                context.channel().config().setAutoRead(true); // The rest is read and thrown away.
            }
        }
    }

    /** Answers instead of the application, where it has not begun to, and ends the connection. */
    void refuse(Problem problem) {
        var context = connection;
        if (refused || context == null) {
            return;
        }
        refused = true;
        stopWaiting();
        var channel = context.channel();
        var mayAnswer = !answering && unanswered == (inBody ? 1 : 0);
        channel.config().setAutoRead(true);
        if (!mayAnswer) {
            end(context);
            return;
        }
        // Past the encoder, which counts its requests, and has not seen this one.
        var bytes = context.pipeline().context(heads);
        var answer = bytes.writeAndFlush(RefusedAnswer.of(problem, inBody ? request : null));
        var _ = answer.addListener(written -> {
            if (channel instanceof DuplexChannel duplex) {
                var _ = duplex.shutdownOutput();
            }
        });
        waiting = context.executor().schedule(() -> end(context), linger.toNanos(), TimeUnit.NANOSECONDS);
    }

    private static void end(ChannelHandlerContext context) {
        var _ = context.close();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
        stopWaiting();
        forget();
        context.fireChannelInactive();
    }

    private void waitForBody() {
        stopWaiting();
        var context = connection;
        if (context != null) {
            waiting = context.executor().schedule(this::bodyIsLate, limit.time().toNanos(), TimeUnit.NANOSECONDS);
        }
    }

    /** Where we have not been ready to read, it is not the client that is slow. */
    private void bodyIsLate() {
        if (connection != null && connection.channel().config().isAutoRead()) {
            refuse(Problem.of("request-timeout", 408));
        } else {
            waitForBody();
        }
    }

    private void stopWaiting() {
        if (waiting != null) {
            waiting.cancel(false);
            waiting = null;
        }
    }
}
