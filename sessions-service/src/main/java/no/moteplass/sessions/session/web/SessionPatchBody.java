package no.moteplass.sessions.session.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.validation.Violation;
import no.moteplass.sessions.scheduling.SessionPatch;

/** A session's changes as JSON Merge Patch (RFC 7396). */
final class SessionPatchBody {

    private SessionPatchBody() {}

    /** Its members, for the description: none is required. */
    @Schema(name = "SessionPatch")
    record Members(
            @Schema(examples = "Refleksjonsgruppe") @Nullable
            String title,

            @Schema(examples = "Rådhuset, møterom 5") @Nullable
            String place,

            @Schema(examples = "Sentrum") @Nullable String district,

            @Schema(examples = "https://example.org/rom/5") @Nullable
            String link) {}

    /** @throws ProblemException 422 for members that are not known, or are no texts */
    static SessionPatch read(@Nullable JsonNode body) {
        if (!(body instanceof ObjectNode patch)) {
            throw new ProblemException(Problem.invalid("body", "type"));
        }
        List<Violation> violations = new ArrayList<>();
        var members = new HashMap<String, @Nullable String>();
        patch.properties().forEach(member -> {
            var name = member.getKey();
            var value = member.getValue();
            if (!SessionPatch.MEMBERS.contains(name)) {
                violations.add(Violation.of(name, "unknown"));
            } else if (!value.isNull() && !value.isTextual()) {
                violations.add(Violation.of(name, "type"));
            } else {
                members.put(name, value.isNull() ? null : value.textValue());
            }
        });
        if (!violations.isEmpty()) {
            throw new ProblemException(Problem.invalid(violations));
        }
        return new SessionPatch(members);
    }
}
