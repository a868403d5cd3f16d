package no.moteplass.portal.account;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.quarkus.security.AuthenticationCompletionException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Destination;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;

/**
 * Where the sign-in provider sends everybody back to, with whatever came of it. Who is signed in is led on; for everybody
 * else there is a page that says what to do, at an address of its own that can be reloaded.
 */
@Path("/")
@PermitAll
@Blocking
@Produces(MediaType.TEXT_HTML)
public class SignInResource {

    private static final Logger LOG = Logger.getLogger(SignInResource.class);

    /** Errors by which a provider says that it is in trouble itself (RFC 6749, 4.1.2.1). */
    private static final List<String> IN_TROUBLE = List.of("server_error", "temporarily_unavailable");

    private final CurrentIdentityAssociation association;
    private final Destination destination;
    private final Reader reader;
    private final Pages pages;

    SignInResource(CurrentIdentityAssociation association, Destination destination, Reader reader, Pages pages) {
        this.association = association;
        this.destination = destination;
        this.reader = reader;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance signIn(String heading, String text, String on);

        private Templates() {}
    }

    /** Why nobody is signed in: the word in the address, the status of the page, and the key of its texts. */
    private enum Reason {
        REFUSED("avbrutt", 403),
        EXPIRED("utlopt", 401),
        UNFINISHED("ikke-fullfort", 401),
        AWAY("borte", 503);

        private final String word;
        private final int status;

        Reason(String word, int status) {
            this.word = word;
            this.status = status;
        }

        static Reason named(@Nullable String word) {
            for (var each : values()) {
                if (each.word.equals(word)) {
                    return each;
                }
            }
            return EXPIRED;
        }
    }

    /** A sign-in that succeeds is led on by what completes it. */
    @GET
    @Path("innlogget")
    public Response comeBack(@RestQuery @Nullable String error, @RestQuery @Nullable String code) {
        if (isSignedIn()) {
            return pages.next(destination.known());
        }
        return pages.next("/innlogging?grunn=" + reason(error, code).word);
    }

    private boolean isSignedIn() {
        try {
            return !association.getIdentity().isAnonymous();
        } catch (AuthenticationCompletionException | AuthenticationFailedException failed) {
            LOG.debugf("a sign-in that was not completed: %s", failed.toString());
            return false;
        }
    }

    private static Reason reason(@Nullable String error, @Nullable String code) {
        if (error == null) {
            return code == null ? Reason.EXPIRED : Reason.UNFINISHED;
        }
        if (error.equals("access_denied")) {
            return Reason.REFUSED;
        }
        return IN_TROUBLE.contains(error) ? Reason.AWAY : Reason.EXPIRED;
    }

    @GET
    @Path("innlogging")
    public Response whatToDo(@RestQuery("grunn") @Nullable String word) {
        if (reader.isSignedIn()) {
            return pages.next(destination.known());
        }
        var reason = Reason.named(word);
        return pages.show(
                reason.status,
                Templates.signIn(
                        pages.text("signIn." + reason.word + ".title"),
                        pages.text("signIn." + reason.word + ".text"),
                        destination.known()),
                Frame.Section.OTHER,
                "/innlogging",
                null);
    }
}
