package no.moteplass.portal.account;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

import io.quarkus.oidc.OidcSession;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.page.SignInReason;
import no.moteplass.portal.safety.PublicAddress;
import no.moteplass.portal.signin.SignInServer;

/**
 * Signing out ends the session here, in every instance and for every copy of its cookies. Ending it at the sign-in provider too is a link: a browser that keeps to our policy
 * follows no form to another host.
 */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignOutResource {

    private final OidcSession session;
    private final Reader reader;
    private final Pages pages;
    private final SignInServer server;
    private final PublicAddress home;
    private final String client;

    SignOutResource(
            OidcSession session,
            Reader reader,
            Pages pages,
            SignInServer server,
            PublicAddress home,
            @ConfigProperty(name = "quarkus.oidc.client-id") String client) {
        this.session = session;
        this.reader = reader;
        this.pages = pages;
        this.server = server;
        this.home = home;
        this.client = client;
    }

    @CheckedTemplate(basePath = "home")
    static class Templates {
        static native TemplateInstance signedOut(@Nullable String everywhere);

        private Templates() {}
    }

    @POST
    @Path("logg-ut")
    public Response signOut() {
        if (reader.isUnknown()) {
            return pages.next(SignInReason.ADDRESS + SignInReason.AWAY.word());
        }
        if (reader.isSignedIn()) {
            reader.signsOut();
            session.logout().await().indefinitely();
        }
        return Response.fromResponse(pages.next("/logget-ut"))
                .cookie(pages.forgottenReader())
                .build();
    }

    @GET
    @Path("logget-ut")
    public Response signedOut() {
        return pages.show(Templates.signedOut(everywhere()), Frame.Section.OTHER, "/logget-ut");
    }

    private @Nullable String everywhere() {
        var address = server.endSessionAddress().orElse(null);
        if (address == null) {
            return null;
        }
        var back = home.front();
        return address + "?client_id=" + URLEncoder.encode(client, StandardCharsets.UTF_8)
                + "&post_logout_redirect_uri=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
    }
}
