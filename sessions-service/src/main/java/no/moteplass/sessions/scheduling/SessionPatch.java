package no.moteplass.sessions.scheduling;

import java.util.Set;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;

/** What is to change about a session, as JSON Merge Patch (RFC 7396): what is left out stays, null removes. No times. */
public final class SessionPatch {

    private static final Set<String> MEMBERS = Set.of("title", "place", "link");

    private final ObjectNode patch;

    private SessionPatch(ObjectNode patch) {
        this.patch = patch;
    }

    /** Its members, for the description: none is required. */
    @Schema(name = "SessionPatch")
    public record Members(
            @Schema(examples = "Refleksjonsgruppe") @Nullable
            String title,

            @Schema(examples = "Rådhuset, møterom 5") @Nullable
            String place,

            @Schema(examples = "https://example.org/rom/5") @Nullable
            String link) {}

    /** @throws ProblemException 422 for members that are not known, or are no texts */
    public static SessionPatch of(@Nullable JsonNode body) {
        if (!(body instanceof ObjectNode patch)) {
            throw new ProblemException(Problem.invalid("body", "type"));
        }
        patch.properties().forEach(member -> {
            if (!MEMBERS.contains(member.getKey())) {
                throw new ProblemException(Problem.invalid(member.getKey(), "unknown"));
            }
            if (!member.getValue().isNull() && !member.getValue().isTextual()) {
                throw new ProblemException(Problem.invalid(member.getKey(), "type"));
            }
        });
        return new SessionPatch(patch);
    }

    /** The new value of a member, or the old where it is left out. */
    @Nullable
    String patched(String member, @Nullable String before) {
        var value = patch.get(member);
        if (value == null) {
            return before;
        }
        return value.isNull() ? null : value.textValue();
    }
}
