package no.moteplass.portal.coordination.invitation;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.Items;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.GroupsService.Invitations;
import no.moteplass.portal.services.groups.Leader;
import no.moteplass.portal.services.groups.SignUp;
import no.moteplass.portal.services.patience.SideBySide;

/** Offering places to several people at once: to all of them, or to nobody. */
@Path("/koordinator/grupper/{id}/inviter")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class InvitationResource {

    private static final int BEGINNING_SO = 5;

    private final GroupsService groups;
    private final SideBySide sideBySide;
    private final Pages pages;
    private final Clock clock;

    InvitationResource(@RestClient GroupsService groups, SideBySide sideBySide, Pages pages, Clock clock) {
        this.groups = groups;
        this.sideBySide = sideBySide;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance invite(
                Group group, String address, InvitationForm form, FieldErrors errors, String key);

        private Templates() {}
    }

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id;
    }

    @GET
    public Response form(@RestPath UUID id) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        if (!group.may("invite") && !pages.isSentBack()) {
            return pages.next(address(id));
        }
        var form = pages.sentBack(InvitationForm.class).orElseGet(InvitationForm::new);
        return pages.show(
                Templates.invite(
                        group,
                        address(id),
                        form,
                        pages.sentBackErrors(),
                        pages.isUnanswered() ? Keys.of(form.key) : newKey()),
                Frame.Section.COORDINATION,
                address(id) + "/inviter");
    }

    private String newKey() {
        return Ids.next(clock).toString();
    }

    @POST
    public Response invite(@RestPath UUID id, @BeanParam InvitationForm form) {
        var people = form.people();
        var gathered = new FieldErrors.Gathering();
        if (people.isEmpty()) {
            gathered.add("adresser", pages.text("invite.wrong.none"));
        }
        if (people.size() > InvitationForm.MOST) {
            gathered.add("adresser", pages.text("invite.wrong.many", InvitationForm.MOST));
        }
        if (form.isDayWrong()) {
            gathered.add("frist", pages.about("invite.until", pages.text("form.noDate")));
        }
        var seen = gathered.all();
        return seen.isEmpty() ? lookedUp(id, form, people) : again(id, form, pages.correction(seen));
    }

    private Response lookedUp(UUID id, InvitationForm form, List<String> people) {
        var known = new ArrayList<Leader>();
        var unknown = new ArrayList<String>();
        var asked = new LinkedHashMap<String, Supplier<Answer<Items<Leader>>>>();
        people.forEach(address -> asked.put(address, sideBySide.ask(() -> groups.leaders(address, BEGINNING_SO))));
        for (var each : asked.entrySet()) {
            var address = each.getKey();
            var answer = each.getValue().get();
            if (answer.isAway()) {
                return again(id, form, pages.unanswered(new Answer.Away<>(false)));
            }
            answer.orNoPage().items().stream()
                    .filter(leader -> address.equalsIgnoreCase(leader.email()))
                    .findFirst()
                    .ifPresentOrElse(known::add, () -> unknown.add(address));
        }
        if (!unknown.isEmpty()) {
            var errors = new FieldErrors.Gathering()
                    .add("adresser", pages.text("invite.wrong.unknown", String.join(", ", unknown)))
                    .all();
            return again(id, form, pages.correction(errors));
        }
        return invited(id, form, known);
    }

    private Response invited(UUID id, InvitationForm form, List<Leader> known) {
        var key = Keys.of(form.key);
        var wish = new Invitations(known.stream().map(Leader::id).toList(), form.deadline());
        return switch (Answer.to(() -> groups.invite(id, key, wish))) {
            case Answer.Given<Items<SignUp>>(var offered) -> pages.next(address(id), Receipt.INVITED);
            case Answer.Refused<Items<SignUp>>(var refusal) ->
                again(
                        id,
                        form,
                        Invitees.isAboutSome(refusal)
                                ? aboutEach(refusal, known)
                                : pages.correction(refusal, InvitationForm.FIELDS));
            case Answer.Away<Items<SignUp>> away -> again(id, form, pages.unanswered(away));
        };
    }

    /** What is wrong with each of them, by name: nobody was invited. */
    private Correction aboutEach(Refusal refusal, List<Leader> people) {
        var each = Invitees.said(refusal, people);
        var links = each.stream().map(line -> new Alert.Link("#adresser", line)).toList();
        var errors = new FieldErrors.Gathering()
                .add("adresser", String.join("\n", each))
                .all();
        var title = pages.text("invite.wrong.some", each.size(), people.size());
        return new Correction(refusal.status(), errors, new Alert(Alert.Kind.ERROR, title, null, links));
    }

    /** With a new key, unless there was no answer: what is sent again after it was corrected is something else. */
    private Response again(UUID id, InvitationForm form, Correction correction) {
        return pages.sendBack(address(id) + "/inviter", correction, form).orElseGet(() -> atOnce(id, form, correction));
    }

    private Response atOnce(UUID id, InvitationForm form, Correction correction) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        return pages.show(
                correction.status(),
                Templates.invite(group, address(id), form, correction.errors(), newKey()),
                Frame.Section.COORDINATION,
                address(id) + "/inviter",
                correction.alert());
    }
}
