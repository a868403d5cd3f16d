package no.moteplass.platform.idempotency;

import java.io.ByteArrayInputStream;
import java.io.IOException;

import jakarta.ws.rs.ConstrainedTo;
import jakarta.ws.rs.RuntimeType;
import jakarta.ws.rs.ext.Provider;
import jakarta.ws.rs.ext.ReaderInterceptor;
import jakarta.ws.rs.ext.ReaderInterceptorContext;

import io.quarkus.arc.properties.IfBuildProperty;

/** Takes the digest of a body on its way to whoever reads it, where the request carries an {@code Idempotency-Key}. */
@Provider
@ConstrainedTo(RuntimeType.SERVER)
@IfBuildProperty(name = "moteplass.serves-api", stringValue = "true", enableIfMissing = true)
public class BodyDigest implements ReaderInterceptor {

    private final RequestBody body;

    BodyDigest(RequestBody body) {
        this.body = body;
    }

    @Override
    public Object aroundReadFrom(ReaderInterceptorContext context) throws IOException {
        if (context.getHeaders().getFirst("Idempotency-Key") != null) {
            var bytes = context.getInputStream().readAllBytes();
            body.read(bytes);
            context.setInputStream(new ByteArrayInputStream(bytes));
        }
        return context.proceed();
    }
}
