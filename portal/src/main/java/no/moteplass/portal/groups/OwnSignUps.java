package no.moteplass.portal.groups;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import no.moteplass.portal.services.groups.SignUp;

/** Where the one who looks for a group has a place, an offer, or waits already. */
public record OwnSignUps(List<SignUp> signUps) {

    public @Nullable String stateIn(UUID group) {
        return signUps.stream()
                .filter(each -> each.group().equals(group))
                .map(SignUp::state)
                .findFirst()
                .orElse(null);
    }
}
