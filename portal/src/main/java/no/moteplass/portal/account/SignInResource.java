package no.moteplass.portal.account;

import java.util.List;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.config.inject.ConfigProperty;
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
import no.moteplass.portal.page.SignInReason;
import no.moteplass.portal.safety.Guessing;
import no.moteplass.portal.signin.SignInAway;

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
    private final Guessing guessing;
    private final String contact;

    SignInResource(
            CurrentIdentityAssociation association,
            Destination destination,
            Reader reader,
            Pages pages,
            Guessing guessing,
            @ConfigProperty(name = "moteplass.contact") String contact) {
        this.association = association;
        this.destination = destination;
        this.reader = reader;
        this.pages = pages;
        this.guessing = guessing;
        this.contact = contact;
    }

    @CheckedTemplate(basePath = "account")
    static class Templates {
        static native TemplateInstance signIn(String heading, String text, @Nullable String on);

        private Templates() {}
    }

    /** A sign-in that succeeds is led on by what completes it. */
    @GET
    @Path("innlogget")
    public Response comeBack(@RestQuery @Nullable String error, @RestQuery @Nullable String code) {
        try {
            if (!association.getIdentity().isAnonymous()) {
                return pages.next(destination.known());
            }
        } catch (SignInAway away) {
            return pages.next(SignInReason.ADDRESS + SignInReason.AWAY.word());
        } catch (AuthenticationCompletionException | AuthenticationFailedException failed) {
            LOG.debugf("a sign-in that was not completed: %s", failed.toString());
        }
        var reason = reason(error, code);
        return pages.next(SignInReason.ADDRESS
                + (isWrong(reason) && guessing.isTooMuch() ? SignInReason.TOO_OFTEN : reason).word());
    }

    /** What no provider of ours can have sent, or what it does not stand by. */
    private static boolean isWrong(SignInReason reason) {
        return reason == SignInReason.EXPIRED || reason == SignInReason.UNFINISHED;
    }

    private static SignInReason reason(@Nullable String error, @Nullable String code) {
        if (error == null) {
            return code == null ? SignInReason.EXPIRED : SignInReason.UNFINISHED;
        }
        if (error.equals("access_denied")) {
            return SignInReason.REFUSED;
        }
        return IN_TROUBLE.contains(error) ? SignInReason.AWAY : SignInReason.EXPIRED;
    }

    @GET
    @Path("innlogging")
    public Response whatToDo(@RestQuery("grunn") @Nullable String word) {
        var inactive = reader.isInactive();
        if (reader.isSignedIn() && !inactive) {
            return pages.next(destination.known());
        }
        var reason = inactive ? SignInReason.INACTIVE : SignInReason.named(word);
        return pages.show(
                reason.status(),
                Templates.signIn(
                        pages.text("signIn." + reason.word() + ".title"),
                        pages.text("signIn." + reason.word() + ".text", contact),
                        reason == SignInReason.INACTIVE ? null : destination.known()),
                Frame.Section.OTHER,
                "/innlogging",
                null);
    }
}
