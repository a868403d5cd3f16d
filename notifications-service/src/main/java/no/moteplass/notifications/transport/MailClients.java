package no.moteplass.notifications.transport;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.spi.AlterableContext;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Singleton;

import io.quarkus.mailer.runtime.Mailers;
import io.vertx.ext.mail.MailClient;

/** The mail client that Quarkus configures, and a new one with the same settings where the old one is of no more use. */
@ApplicationScoped
class MailClients {

    private final Instance<MailClient> client;
    private final BeanManager beans;

    MailClients(Instance<MailClient> client, BeanManager beans) {
        this.client = client;
        this.beans = beans;
    }

    MailClient get() {
        return client.get();
    }

    /** Closes the client with all its connections; the next one to ask gets a new one. */
    void renew() {
        var singletons = (AlterableContext) beans.getContext(Singleton.class);
        singletons.destroy(beans.resolve(beans.getBeans(MailClient.class)));
        singletons.destroy(beans.resolve(beans.getBeans(Mailers.class)));
    }
}
