package no.moteplass.portal.coordination.group;

import java.util.List;
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
import no.moteplass.portal.page.Alert;
import no.moteplass.portal.page.FieldErrors;
import no.moteplass.portal.page.Frame;
import no.moteplass.portal.page.Pages;
import no.moteplass.portal.page.Receipt;
import no.moteplass.portal.services.Answer;
import no.moteplass.portal.services.NoPage;
import no.moteplass.portal.services.Refusal;
import no.moteplass.portal.services.groups.Group;
import no.moteplass.portal.services.groups.GroupsService;

/** Changing a group: its name, its texts, its size and when it takes sign-ups. */
@Path("/koordinator/grupper/{id}/endre")
@RolesAllowed(Roles.COORDINATOR)
@Blocking
@Produces(MediaType.TEXT_HTML)
public class EditGroupResource {

    private static final int CHANGED_MEANWHILE = 412;

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
        return pages.show(
                Templates.editGroup(
                        group, Long.toString(group.version()), address(id), GroupForm.of(group), FieldErrors.none()),
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
            var errors = formErrors.found(faults);
            return again(422, group, seen, form, errors, pages.mustBeCorrected(errors));
        }
        var change = GroupChange.between(GroupForm.of(group), form);
        return switch (Answer.to(() -> groups.changeGroup(id, "\"" + seen + "\"", change))) {
            case Answer.Given<Group>(var changed) -> pages.next(address(id), Receipt.GROUP_CHANGED);
            case Answer.Refused<Group>(var refusal) -> refused(group, seen, form, refusal);
            case Answer.Away<Group>() -> again(503, group, seen, form, FieldErrors.none(), pages.away());
        };
    }

    private Response refused(Group group, String seen, GroupForm form, Refusal refusal) {
        return switch (refusal.status()) {
            case 409, 422 -> {
                var errors = formErrors.refused(refusal);
                yield again(refusal.status(), group, seen, form, errors, pages.mustBeCorrected(refusal, errors));
            }
            case CHANGED_MEANWHILE ->
                again(
                        refusal.status(),
                        group,
                        Long.toString(group.version()),
                        form,
                        FieldErrors.none(),
                        Alert.warning(
                                pages.text("administration.changedMeanwhile"),
                                pages.text("administration.changedMeanwhileText"),
                                List.of()));
            default -> throw new NoPage(refusal);
        };
    }

    /** What was filled in stays; which version it was made for, too, until the reader has seen that there is a newer one. */
    private Response again(int status, Group group, String version, GroupForm form, FieldErrors errors, Alert alert) {
        var here = address(group.id());
        return pages.show(
                status,
                Templates.editGroup(group, version, here, form, errors),
                Frame.Section.COORDINATION,
                here + "/endre",
                alert);
    }
}
