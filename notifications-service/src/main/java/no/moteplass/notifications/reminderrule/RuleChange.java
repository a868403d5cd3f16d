package no.moteplass.notifications.reminderrule;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

import no.moteplass.notifications.timing.Offsets;
import no.moteplass.notifications.timing.ReminderOffset;
import no.moteplass.platform.validation.Violation;

/**
 * A change of a reminder rule (RFC 7396): only how long before; another scope or audience is another rule.
 *
 * @param offsets as they were sent, for what is absent stays and null does not
 */
@Schema(name = "ReminderRuleChange")
public record RuleChange(
        @Schema(type = SchemaType.ARRAY, implementation = String.class, examples = "[\"P1D\"]") @Nullable
        JsonNode offsets) {

    boolean changesNothing() {
        return offsets == null;
    }

    /** The offsets asked for; what is wrong with them is added to the violations. */
    List<ReminderOffset> offsets(List<Violation> wrong) {
        if (offsets == null || offsets.isNull()) {
            return Offsets.read("offsets", null, false, wrong);
        }
        if (!offsets.isArray()) {
            wrong.add(Violation.of("offsets", "type"));
            return List.of();
        }
        var texts = new ArrayList<@Nullable String>();
        offsets.forEach(each -> texts.add(each.textValue()));
        return Offsets.read("offsets", texts, false, wrong);
    }
}
