package no.moteplass.portal.coordination.group;

import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jboss.resteasy.reactive.RestPath;
import org.jspecify.annotations.Nullable;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.Blocking;
import no.moteplass.platform.identity.Roles;
import no.moteplass.portal.page.Correction;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
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

    /** What was filled in, and for which version of the group. */
    record Edited(String version, GroupForm form) {}

    private static String address(UUID id) {
        return "/koordinator/grupper/" + id;
    }

    @GET
    public Response form(@RestPath UUID id) {
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var sentBack = pages.sentBack(Edited.class);
        return pages.show(
                Templates.editGroup(
                        group,
                        sentBack.map(Edited::version).orElseGet(() -> Long.toString(group.version())),
                        address(id),
                        sentBack.map(Edited::form).orElseGet(() -> GroupForm.of(group)),
                        pages.sentBackErrors()),
                Frame.Section.COORDINATION,
                address(id) + "/endre");
    }

    @POST
    public Response change(
            @RestPath UUID id, @BeanParam GroupForm form, @FormParam("versjon") @Nullable String version) {
        var seen = version == null ? "" : version;
        var group = Answer.to(() -> groups.group(id)).orNoPage();
        var faults = GroupFormCheck.faultsOf(form);
        if (!faults.isEmpty()) {
            return again(group, seen, form, pages.correction(formErrors.of(faults)));
        }
        var change = GroupChange.between(GroupForm.of(group), form);
        return switch (Answer.to(() -> groups.changeGroup(id, "\"" + seen + "\"", change))) {
            case Answer.Given<Group>(var changed) -> pages.next(address(id), Receipt.GROUP_CHANGED);
            case Answer.Refused<Group>(var refusal) ->
                again(
                        group,
                        seen,
                        form,
                        pages.correction(refusal, GroupFormErrors.FIELDS, "administration.changedMeanwhile"));
            case Answer.Away<Group>() -> again(group, seen, form, pages.unanswered());
        };
    }

    /** What was filled in stays; which version it was made for, too, until the reader has seen that there is a newer one. */
    private Response again(Group group, String seen, GroupForm form, Correction correction) {
        var version = correction.isForNewerVersion() ? Long.toString(group.version()) : seen;
        var here = address(group.id());
        return pages.sendBack(here + "/endre", correction, new Edited(version, form))
                .orElseGet(() -> pages.show(
                        correction.status(),
                        Templates.editGroup(group, version, here, form, correction.errors()),
                        Frame.Section.COORDINATION,
                        here + "/endre",
                        correction.alert()));
    }
}
