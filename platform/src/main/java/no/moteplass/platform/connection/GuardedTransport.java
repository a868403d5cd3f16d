package no.moteplass.platform.connection;

import org.eclipse.microprofile.config.ConfigProvider;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.impl.transports.JDKTransport;
import io.vertx.core.net.NetServerOptions;
import io.vertx.core.spi.VertxServiceProvider;

/** Gives every connection to an HTTP server of the application its {@link ConnectionGuard}, before its first byte is read. */
public final class GuardedTransport extends JDKTransport {

    /** Found through {@code META-INF/services}. */
    public static final class Provider implements VertxServiceProvider {

        @Override
        public void init(VertxBuilder builder) {
            builder.findTransport(new GuardedTransport());
        }
    }

    private static final String APPLICATION = "handler";

    @Override
    public void configure(NetServerOptions options, boolean domainSocket, ServerBootstrap server) {
        super.configure(options, domainSocket, server);
        var settings =
                ConfigProvider.getConfig().unwrap(SmallRyeConfig.class).getConfigMapping(ConnectionSettings.class);
        server.handler(new Accepting(settings));
    }

    /** Sees each new connection before the server does. */
    @Sharable
    private static final class Accepting extends ChannelInboundHandlerAdapter {

        private final ConnectionSettings settings;
        private final BodyLimits limits;

        Accepting(ConnectionSettings settings) {
            super();
            this.limits = BodyLimits.of(settings);
            this.settings = settings;
        }

        @Override
        public void channelRead(ChannelHandlerContext server, Object accepted) {
            if (accepted instanceof Channel connection) {
                connection.pipeline().addLast(new Installing(limits, settings));
            }
            server.fireChannelRead(accepted);
        }
    }

    /** Puts the guard in place with the first bytes that arrive, when the server's own handlers stand. */
    private static final class Installing extends ChannelInboundHandlerAdapter {

        private final BodyLimits limits;
        private final ConnectionSettings settings;

        Installing(BodyLimits limits, ConnectionSettings settings) {
            super();
            this.limits = limits;
            this.settings = settings;
        }

        @Override
        public void channelRead(ChannelHandlerContext connection, Object message) {
            var handlers = connection.pipeline();
            var decoder = handlers.context(HttpRequestDecoder.class);
            if (decoder != null) {
                var guard = new ConnectionGuard(limits, settings.headTimeout(), settings.linger());
                handlers.addBefore(decoder.name(), null, guard.heads());
                handlers.addBefore(APPLICATION, null, guard);
            }
            handlers.remove(
                    this); // One that begins as something else (the port for operators takes HTTP/2) is left alone.
            connection.fireChannelRead(message);
        }
    }
}
