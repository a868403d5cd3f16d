package no.moteplass.portal.services.groups;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;

/** Who belongs to a group, and as what. */
public record Member(
        long version,
        UUID leader,
        @Nullable String name,
        @Nullable String unitName,
        @Nullable List<JsonNode> roles,
        boolean seat) {

    /** The roles held, whether they come as words or with their dates. */
    public List<String> roleNames() {
        return roles == null
                ? List.of()
                : roles.stream()
                        .map(each -> each.isTextual()
                                ? each.asText()
                                : each.path("role").asText())
                        .toList();
    }

    public boolean has(String role) {
        return roleNames().contains(role);
    }
}
