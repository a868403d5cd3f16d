package no.moteplass.offender.cycle.two;

import no.moteplass.offender.cycle.one.NeedsTheOther;

/** The other half of a cycle of packages. */
public class NeedsTheFirst {

    public NeedsTheOther first() {
        return new NeedsTheOther();
    }
}
