package no.moteplass.portal.coordination.group;

import java.util.UUID;

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
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Keys;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;

/** Changing a group: its name, its texts, its size and when it takes sign-ups. */
@Path("/koordinator/grupper/{id}/endre")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EditGroupResource {

    private final GroupsService groups;
    private final GroupFormErrors formErrors;
    private final Pages pages;

    EditGroupResource(@RestClient GroupsService groups, GroupFormErrors formErrors, Pages pages) {
        this.groups = groups;
        this.formErrors = formErrors;
        this.pages = pages;
    }

    @CheckedTemplate(basePath = "coordination")
    static class Templates {
        static native TemplateInstance editGroup(
                Group group, String version, String address, GroupForm form, FieldErrors errors);

        private Templates() {}
    }

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id;
    }

    @GET
    public Response form(@RestPath UUID id) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var form = pages.sentBack(GroupForm.class).orElseGet(() -> GroupForm.of(group));
        return pages.show(
                Templates.editGroup(group, form.version(), address(id), form, pages.sentBackErrors()),
                Frame.Section.COORDINATION,
                address(id) + "/endre");
    }

    @POST
    public Response change(@RestPath UUID id, @BeanParam GroupForm form) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var faults = GroupFormCheck.faultsOf(form);
        if (!faults.isEmpty()) {
            return again(group, form, pages.correction(formErrors.of(faults)));
        }
        var change = GroupChange.between(GroupForm.of(group), form);
        return switch (Answer.to(() -> groups.changeGroup(id, Keys.version(form.version()), change))) {
            case Answer.Given<Group>(var changed) -> pages.next(address(id), Receipt.GROUP_CHANGED);
            case Answer.Refused<Group>(var refusal) ->
                again(
                        group,
                        form,
                        pages.correction(refusal, GroupFormErrors.FIELDS, "administration.changedMeanwhile"));
            case Answer.Away<Group> away -> again(group, form, pages.unanswered(away));
        };
    }

    /** What was filled in stays; which version it was made for, too, until the reader has seen that there is a newer one. */
    private Response again(Group group, GroupForm form, Correction correction) {
        if (correction.isForNewerVersion()) {
            form.version = Long.toString(group.version());
        }
        var here = address(group.id());
        return pages.sendBack(here + "/endre", correction, form)
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.editGroup(group, form.version(), here, form, correction.errors()),
                        Frame.Section.COORDINATION,
                        here + "/endre",
                        correction.alert()));
    }
}
