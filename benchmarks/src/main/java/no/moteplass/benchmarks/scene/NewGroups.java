package no.moteplass.benchmarks.scene;

import java.util.List;
import java.util.Map;

import no.moteplass.benchmarks.loader.BulkLoader;
import no.moteplass.benchmarks.stack.BenchmarkStack;
import no.moteplass.local.loading.Api;
import no.moteplass.local.settings.Application;

/** Groups that a row wants for itself, made as a coordinator makes them. */
public final class NewGroups {
    private final Api groups;

    public NewGroups(BenchmarkStack stack) {
        this.groups = stack.api(Application.GROUPS, BenchmarkStack.COORDINATOR);
    }

    /** An open one, led by the person with that number. */
    public String open(String name, int facilitator, int seats) {
        var id = groups.post("/groups", Map.of("programme", "moteplass-by", "name", name, "maxSize", seats))
                .path("id")
                .asText();
        role(id, facilitator + 2, "PURPOSE_OWNER");
        role(id, facilitator, "FACILITATOR");
        groups.post("/groups/" + id + "/open", Map.of());
        return id;
    }

    public void signUp(String group, int leader) {
        groups.post("/groups/" + group + "/sign-ups", Map.of("leaderId", idOf(leader), "onRequest", true));
    }

    public String idOf(int leader) {
        return groups.get("/leaders?query=" + BulkLoader.address(leader))
                .path("items")
                .path(0)
                .path("id")
                .asText();
    }

    private void role(String group, int leader, String role) {
        groups.put("/groups/" + group + "/members/" + idOf(leader), Map.of("roles", List.of(role), "seat", false));
    }
}
