package no.moteplass.notifications.transport;

import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLSocket;
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

    /** The same connection, secured; who is there must be who the certificate names. */
    Socket over(Socket socket, MailerRuntimeConfig settings) throws IOException {
        var configuration = TlsConfiguration.from(configurations, settings.tlsConfigurationName());
        var trustsAll = configuration.map(TlsConfiguration::isTrustAll).orElse(false);
        var secured = (SSLSocket) context(configuration, trustsAll)
                .getSocketFactory()
                .createSocket(socket, settings.host(), socket.getPort(), true);
        if (!trustsAll) {
            var parameters = secured.getSSLParameters();
            parameters.setEndpointIdentificationAlgorithm("HTTPS");
            secured.setSSLParameters(parameters);
        }
        secured.startHandshake();
        return secured;
    }

    private static SSLContext context(Optional<TlsConfiguration> configuration, boolean trustsAll) throws IOException {
        try {
            if (trustsAll) {
                var all = SSLContext.getInstance("TLS");
                all.init(null, new TrustManager[] {new Everybody()}, null);
                return all;
            }
            return configuration.isPresent() ? configuration.get().createSSLContext() : SSLContext.getDefault();
        } catch (GeneralSecurityException impossible) {
            throw new IOException("no TLS to the mail server", impossible);
        } catch (IOException | RuntimeException fault) {
            throw fault;
        } catch (Exception fault) {
            throw new IOException("no TLS to the mail server", fault);
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
