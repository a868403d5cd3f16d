package no.moteplass.groups.tries.web;

import java.util.List;
import java.util.UUID;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import no.moteplass.groups.directory.LeaderRepository;
import no.moteplass.groups.tries.SignUpPatternRepository;
import no.moteplass.groups.tries.SignUpPatternRepository.Pattern;
import no.moteplass.groups.tries.SignUpPatternRepository.Place;
import no.moteplass.platform.audit.AuditTrail;
import no.moteplass.platform.identity.Roles;
import no.moteplass.platform.paging.Page;
import no.moteplass.platform.paging.PageRequest;

/** Who seems to be finding out who sits where, over HTTP: for coordinators, whose reading is audited (P2, P4). */
@Path("/api/v1/sign-up-patterns")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Sign-ups")
public class SignUpPatternsResource {

    private static final String MADE_FOR = "sign-up-patterns";

    private final SignUpPatternRepository patterns;
    private final LeaderRepository leaders;
    private final AuditTrail audit;

    SignUpPatternsResource(SignUpPatternRepository patterns, LeaderRepository leaders, AuditTrail audit) {
        this.patterns = patterns;
        this.leaders = leaders;
        this.audit = audit;
    }

    @GET
    @RolesAllowed(Roles.COORDINATOR)
    @Operation(
            operationId = "listSignUpPatterns",
            summary =
                    "Who signed up to confidential groups and soon withdrew, or was refused by FIT, in three or more within 30"
                            + " days; most groups first")
    public Page<SignUpPattern> list(@BeanParam PageRequest page) {
        var after = page.after(MADE_FOR, 2, key -> new Place(Integer.parseInt(key.get(0)), UUID.fromString(key.get(1))))
                .orElse(null);
        var found = Page.of(
                patterns.find(after, page.limit() + 1),
                page,
                MADE_FOR,
                each -> List.of(each.groups(), each.leader()),
                each -> each);
        var people = found.items().stream().map(Pattern::leader).toList();
        audit.record("sign-up-patterns.read", people);
        var names = leaders.names(people);
        return new Page<>(
                found.items().stream()
                        .map(each -> new SignUpPattern(
                                each.leader(),
                                names.getOrDefault(each.leader(), ""),
                                each.withdrawn(),
                                each.refused(),
                                each.last()))
                        .toList(),
                found.nextCursor());
    }
}
