package no.moteplass.groups.fitting;

import java.util.Optional;

/**
 * How a person fits beside those who attend: always computed whole, so that no answer is quicker than another.
 *
 * @param sharesChain G3: somebody who attends is above or below them
 * @param unitIsFull G4: their unit has the seats it may have
 * @param maxPerUnit the limit of G4
 */
public record Fit(boolean sharesChain, boolean unitIsFull, int maxPerUnit) {

    public boolean fits() {
        return !sharesChain && !unitIsFull;
    }

    /** The rule itself, as coordinators see it. */
    public Optional<Refusal> refusal() {
        if (sharesChain) {
            return Optional.of(Refusal.of(Rule.G3));
        }
        return unitIsFull ? Optional.of(Refusal.of(Rule.G4, maxPerUnit)) : Optional.empty();
    }
}
