package no.moteplass.offender.cycle.one;

import no.moteplass.offender.cycle.two.NeedsTheFirst;

/** One half of a cycle of packages. */
public class NeedsTheOther {

    public NeedsTheFirst other() {
        return new NeedsTheFirst();
    }
}
