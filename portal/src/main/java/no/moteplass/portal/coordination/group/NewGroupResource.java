package no.moteplass.portal.coordination.group;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestQuery;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.id.Ids;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;
import no.moteplass.portal.services.groups.Programme;

/** Making a group: first which programme, then its name, with everything else as the programme says. */
@Path("/koordinator/grupper/ny")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class NewGroupResource {

    private static final int MOST = 200;
    private static final String HERE = "/koordinator/grupper/ny";

    private final GroupsService groups;
    private final GroupFormErrors formErrors;
    private final FirstPeople people;
    private final Pages pages;
    private final Clock clock;

    NewGroupResource(
            @RestClient GroupsService groups,
            GroupFormErrors formErrors,
            FirstPeople people,
            Pages pages,
            Clock clock) {
        this.people = people;
        this.groups = groups;
        this.formErrors = formErrors;
        this.pages = pages;
        this.clock = clock;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance chooseProgramme(List<Programme> programmes);

        static native TemplateInstance newGroup(Programme programme, GroupForm form, FieldErrors errors, String key);

        private Templates() {}
    }

    @GET
    public Response form(@RestQuery("tilbud") @Nullable String code) {
        var sentBack = pages.sentBack(GroupForm.class);
        if (sentBack.isPresent()) {
            var programme = Answer.to(() -> groups.programme(sentBack.get().programme()))
                    .orNoPage();
            return pages.show(
                    Templates.newGroup(programme, sentBack.get(), pages.sentBackErrors(), keyFor(sentBack.get())),
                    Frame.Section.COORDINATION,
                    HERE);
        }
        if (code == null || code.isBlank()) {
            var programmes = Answer.to(() -> groups.programmes(MOST)).orNoPage().items();
            return pages.show(Templates.chooseProgramme(programmes), Frame.Section.COORDINATION, HERE);
        }
        var programme = Answer.to(() -> groups.programme(code)).orNoPage();
        return pages.show(
                Templates.newGroup(programme, GroupForm.of(programme), FieldErrors.none(), newKey()),
                Frame.Section.COORDINATION,
                HERE);
    }

    @POST
    public Response create(@BeanParam GroupForm form) {
        var owner = people.find(form.owner());
        var facilitator = people.find(form.facilitator());
        var asked = new FieldErrors.Gathering();
        isMeant(owner).ifPresent(question -> asked.add("ansvarlig", question));
        isMeant(facilitator).ifPresent(question -> asked.add("fasilitator", question));
        form.owner = addressOf(owner, form.owner());
        form.facilitator = addressOf(facilitator, form.facilitator());
        var wrong =
                new LinkedHashMap<>(formErrors.of(GroupFormCheck.faultsOf(form)).messages());
        whyNot(owner).ifPresent(why -> wrong.put("ansvarlig", pages.about("newGroup.owner", why)));
        whyNot(facilitator).ifPresent(why -> wrong.put("fasilitator", pages.about("newGroup.facilitator", why)));
        if (!wrong.isEmpty()) {
            asked.all().messages().forEach(wrong::putIfAbsent);
            return again(form, pages.correction(new FieldErrors(wrong)));
        }
        if (!asked.all().isEmpty()) {
            return again(form, Correction.asking(pages.text("newGroup.isMeant"), asked.all()));
        }
        var purpose = Answer.to(() -> groups.programme(form.programme()))
                .maybe()
                .map(Programme::purpose)
                .orElse(null);
        var key = Keys.of(form.key);
        return switch (Answer.to(() -> groups.create(key, form.toNewGroup(purpose)))) {
            case Answer.Given<Group>(var made) -> made(made, people.give(made.id(), owner, facilitator));
            case Answer.Refused<Group>(var refusal) -> refused(form, refusal);
            case Answer.Away<Group> away -> again(form, pages.unanswered(away));
        };
    }

    private Response made(Group group, List<String> without) {
        var there = "/koordinator/grupper/" + group.id();
        return without.isEmpty()
                ? pages.next(there, Receipt.GROUP_CREATED, group.name())
                : pages.next(there, Receipt.GROUP_HALF_MADE, group.name(), String.join(", ", without));
    }

    private Optional<String> whyNot(FirstPeople.Found found) {
        return switch (found) {
            case FirstPeople.Found.NotAsked none -> Optional.empty();
            case FirstPeople.Found.One one -> Optional.empty();
            case FirstPeople.Found.Perhaps perhaps -> Optional.empty();
            case FirstPeople.Found.Unknown unknown -> Optional.of(pages.text("newGroup.unknown"));
            case FirstPeople.Found.Several several -> Optional.of(pages.text("newGroup.several"));
        };
    }

    /** Who was found by part of a name, to be said yes to by sending the form again. */
    private Optional<String> isMeant(FirstPeople.Found found) {
        return found instanceof FirstPeople.Found.Perhaps(var person)
                ? Optional.of(pages.text(
                        "newGroup.perhaps", person.name(), Objects.requireNonNullElse(person.unitName(), "–")))
                : Optional.empty();
    }

    /** Whoever was found stands in the form by address: that is one person and no other. */
    private static String addressOf(FirstPeople.Found found, String written) {
        return found instanceof FirstPeople.Found.Perhaps(var person) && person.email() != null
                ? person.email()
                : written;
    }

    private Response refused(GroupForm form, Refusal refusal) {
        if (refusal.violated().isEmpty() && refusal.status() != 409) {
            throw new NoPage(refusal);
        }
        var errors = pages.errorsIn(refusal, GroupFormErrors.FIELDS);
        return again(form, new Correction(refusal.status(), errors, pages.mustBeCorrected(refusal, errors)));
    }

    private Response again(GroupForm form, Correction correction) {
        return pages.sendBack(HERE, correction, form).orElseGet(() -> atOnce(form, correction));
    }

    private Response atOnce(GroupForm form, Correction correction) {
        var programme = Answer.to(() -> groups.programme(form.programme())).orNoPage();
        return pages.show(
                correction.status(),
                Templates.newGroup(programme, form, correction.errors(), newKey()),
                Frame.Section.COORDINATION,
                HERE,
                correction.alert());
    }

    private String keyFor(GroupForm form) {
        return pages.isUnanswered() ? Keys.of(form.key) : newKey();
    }

    private String newKey() {
        return Ids.next(clock).toString();
    }
}
