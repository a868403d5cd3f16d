package no.moteplass.platform.testing.http;

import java.net.URI;

import org.eclipse.microprofile.config.ConfigProvider;

/** Where the application under test listens, and where a request to it begins. */
public final class Http {

    private Http() {}

    /** A request to the application under test, without a sign-in. */
    public static Request given() {
        return new Request(address());
    }

    /** A request to whatever else listens at this port here. */
    public static Request at(int port) {
        return new Request("http://localhost:" + port);
    }

    public static int port() {
        return URI.create(address()).getPort();
    }

    private static String address() {
        return ConfigProvider.getConfig().getValue("test.url", String.class);
    }
}
