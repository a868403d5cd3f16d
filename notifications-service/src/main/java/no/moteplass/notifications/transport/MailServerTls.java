package no.moteplass.notifications.transport;

import java.net.Socket;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509ExtendedTrustManager;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.mailer.runtime.MailerRuntimeConfig;
import io.quarkus.tls.TlsConfiguration;
import io.quarkus.tls.TlsConfigurationRegistry;

/** TLS to the mail server, as {@code quarkus.tls} and {@code quarkus.mailer.tls-configuration-name} say whom to trust. */
@ApplicationScoped
class MailServerTls {

    private final TlsConfigurationRegistry configurations;

    MailServerTls(TlsConfigurationRegistry configurations) {
        this.configurations = configurations;
    }

    /** What makes secured sockets. */
    SSLSocketFactory sockets(MailerRuntimeConfig settings) {
        return context(configuration(settings), trustsAll(settings)).getSocketFactory();
    }

    /** Whether nobody looks who is there. */
    boolean trustsAll(MailerRuntimeConfig settings) {
        return configuration(settings).map(TlsConfiguration::isTrustAll).orElse(false);
    }

    private Optional<TlsConfiguration> configuration(MailerRuntimeConfig settings) {
        return TlsConfiguration.from(configurations, settings.tlsConfigurationName());
    }

    private static SSLContext context(Optional<TlsConfiguration> configuration, boolean trustsAll) {
        try {
            if (trustsAll) {
                var all = SSLContext.getInstance("TLS");
                all.init(null, new TrustManager[] {new Everybody()}, null);
                return all;
            }
            return configuration.isPresent() ? configuration.get().createSSLContext() : SSLContext.getDefault();
        } catch (RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IllegalStateException("no TLS to the mail server", fault);
        }
    }

    /** For a mail server of one's own with a certificate that nobody signed: {@code quarkus.tls.trust-all}. */
    private static final class Everybody extends X509ExtendedTrustManager {

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket) {}

        @Override
        public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine) {}

        @Override
        public X509Certificate[] getAcceptedIssuers() {
            return new X509Certificate[0];
        }
    }
}
