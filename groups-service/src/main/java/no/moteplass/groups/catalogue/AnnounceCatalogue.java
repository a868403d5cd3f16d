package no.moteplass.groups.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;

/** Tells the feed's readers, at the first start, of the programmes that came by migration. */
@ApplicationScoped
class AnnounceCatalogue {

    private static final Logger LOG = Logger.getLogger(AnnounceCatalogue.class);

    private final ProgrammeRepository programmes;
    private final ProgrammeEvents events;

    AnnounceCatalogue(ProgrammeRepository programmes, ProgrammeEvents events) {
        this.programmes = programmes;
        this.events = events;
    }

    @Transactional
    void announce(@Observes @Priority(2500) StartupEvent started) {
        var untold = programmes.notAnnounced();
        untold.forEach(Programme::announce);
        programmes.flush();
        untold.forEach(events::publish);
        if (!untold.isEmpty()) {
            LOG.infof("%d programmes announced", untold.size());
        }
    }
}
