package no.moteplass.platform.client;

import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;

/**
 * Equips every REST client when it is made, whatever its application says of finding filters by itself. Found through
 * {@code META-INF/services}, so that an application without the REST client never loads it.
 */
public final class ClientsOfOurs implements RestClientListener {

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        builder.register(RequestIdFilter.class);
        if (client.isAnnotationPresent(AsApplication.class)) {
            builder.register(ApplicationTokenFilter.class);
        }
        if (client.isAnnotationPresent(AsCaller.class)) {
            builder.register(CallerTokenFilter.class);
        }
    }
}
