package no.moteplass.groups.web;

import java.util.LinkedHashSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validator;
import jakarta.ws.rs.WebApplicationException;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import no.moteplass.groups.values.Edit;
import no.moteplass.platform.problem.Problem;
import no.moteplass.platform.problem.ProblemException;
import no.moteplass.platform.web.Preconditions;

/** JSON Merge Patch (RFC 7396): what stands in the patch replaces, null removes, the rest stays. */
@ApplicationScoped
public class MergePatch {

    public static final String MEDIA_TYPE = "application/merge-patch+json";

    private final ObjectMapper json;
    private final Validator validator;
    private final Preconditions preconditions;

    MergePatch(ObjectMapper json, Validator validator, Preconditions preconditions) {
        this.json = json;
        this.validator = validator;
        this.preconditions = preconditions;
    }

    /**
     * The patch as a change that needs {@code If-Match}. It is read against the values as they are once these are locked,
     * and what comes out is checked: then it throws 400 without a patch, and 422 for one that is no object or makes
     * something invalid.
     */
    public <T> Edit<T> edit(@Nullable JsonNode patch, Class<T> type) {
        return new Edit<>(preconditions.required(), current -> apply(patch, current, type));
    }

    private <T> T apply(@Nullable JsonNode patch, T current, Class<T> type) {
        if (patch == null || patch.isMissingNode()) {
            throw new ProblemException(Problem.malformed());
        }
        if (!(patch instanceof ObjectNode changes)) {
            throw new ProblemException(Problem.invalid("body", "type"));
        }
        ObjectNode merged = json.valueToTree(current);
        merge(merged, changes);
        return valid(read(merged, type));
    }

    private <T> T read(ObjectNode merged, Class<T> type) {
        try {
            return json.treeToValue(merged, type);
        } catch (JsonProcessingException unfit) {
            throw new WebApplicationException(unfit, 422);
        }
    }

    private <T> T valid(T changed) {
        var broken = validator.validate(changed);
        if (!broken.isEmpty()) {
            throw new ConstraintViolationException(new LinkedHashSet<>(broken));
        }
        return changed;
    }

    private static void merge(ObjectNode target, ObjectNode patch) {
        for (var member : patch.properties()) {
            var value = member.getValue();
            if (value instanceof ObjectNode deeper && target.get(member.getKey()) instanceof ObjectNode known) {
                merge(known, deeper);
            } else {
                target.set(member.getKey(), value);
            }
        }
    }
}
