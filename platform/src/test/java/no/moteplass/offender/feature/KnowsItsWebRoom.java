package no.moteplass.offender.feature;

import no.moteplass.offender.feature.web.PlantedView;

/** A use case that makes what only its web room should make. */
public class KnowsItsWebRoom {

    public PlantedView view() {
        return new PlantedView("");
    }
}
