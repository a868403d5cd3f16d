package no.moteplass.portal.account;

import java.util.Map;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

import io.smallrye.common.annotation.Blocking;
import no.moteplass.portal.page.Destination;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Reader;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Leader;

/** Choosing a language: of the browser, and of the person, whose mails then come in it too. */
@Path("/sprak")
@PermitAll
@Blocking
public class LanguageResource {

    private static final Logger LOG = Logger.getLogger(LanguageResource.class);

    private final Reader reader;
    private final GroupsService groups;
    private final Pages pages;

    LanguageResource(Reader reader, @RestClient GroupsService groups, Pages pages) {
        this.reader = reader;
        this.groups = groups;
        this.pages = pages;
    }

    @POST
    @Produces(MediaType.TEXT_HTML)
    public Response choose(@FormParam("sprak") String code, @FormParam("til") @Nullable String back) {
        var language = Reader.languageOf(code);
        if (language.isEmpty()) {
            return pages.next(Destination.inside(back));
        }
        reader.known().ifPresent(me -> tell(me, code));
        reader.speak(language.get());
        return Response.fromResponse(pages.next(Destination.inside(back)))
                .cookie(pages.languageCookie(code))
                .build();
    }

    private void tell(Leader me, String code) {
        var change = Map.of("language", code);
        var answer = Answer.to(() -> groups.changeMe("\"" + me.version() + "\"", change));
        if (answer.maybe().isEmpty()) {
            LOG.info("the directory did not take the new language; the browser keeps it");
        }
    }
}
