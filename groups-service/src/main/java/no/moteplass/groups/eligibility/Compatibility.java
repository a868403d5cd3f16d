package no.moteplass.groups.eligibility;

import java.util.Optional;

/**
 * Whether somebody can be in a group with those who attend: always computed whole, so that no answer is quicker than
 * another.
 *
 * @param sharesChain G3: somebody who attends is above or below them
 * @param unitIsFull G4: their unit has the seats it may have
 * @param apart they or somebody who attends asked not to sit together
 * @param maxPerUnit the limit of G4
 */
public record Compatibility(boolean sharesChain, boolean unitIsFull, boolean apart, int maxPerUnit) {

    public boolean fits() {
        return !sharesChain && !unitIsFull && !apart;
    }

    /** The rule itself, as coordinators see it. */
    public Optional<Refusal> refusal() {
        if (sharesChain) {
            return Optional.of(Refusal.of(Rule.SHARED_CHAIN));
        }
        if (unitIsFull) {
            return Optional.of(Refusal.of(Rule.UNIT_LIMIT, maxPerUnit));
        }
        return apart ? Optional.of(Refusal.of(Rule.APART)) : Optional.empty();
    }
}
