package no.moteplass.platform.client;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Instance;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;

import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** Makes a call once more, with a new token, where the first one's was not accepted ({@link AsApplication}). */
@AsApplication
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE)
class RenewedToken {

    private final Instance<ApplicationTokens> tokens;

    RenewedToken(Instance<ApplicationTokens> tokens) {
        this.tokens = tokens;
    }

    @AroundInvoke
    @Nullable
    Object call(InvocationContext call) throws Exception {
        try {
            var answer = call.proceed();
            if (!isRefused(answer)) {
                return answer;
            }
        } catch (WebApplicationException thrown) {
            if (!isRefused(thrown.getResponse())) {
                throw thrown;
            }
        }
        tokens.get().refused();
        return call.proceed();
    }

    private static boolean isRefused(@Nullable Object answer) {
        return switch (answer) {
            case Response response -> response.getStatus() == RestResponse.StatusCode.UNAUTHORIZED;
            case RestResponse<?> response -> response.getStatus() == RestResponse.StatusCode.UNAUTHORIZED;
            case null, default -> false;
        };
    }
}
