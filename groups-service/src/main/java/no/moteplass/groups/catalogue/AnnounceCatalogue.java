package no.moteplass.groups.catalogue;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;

import org.jboss.logging.Logger;

import io.quarkus.runtime.StartupEvent;
import no.moteplass.groups.change.Change;
import no.moteplass.platform.change.ChangeJournal;

/** Tells the feed's readers, at the first start, of the programmes that came by migration. */
@ApplicationScoped
class AnnounceCatalogue {

    private static final Logger LOG = Logger.getLogger(AnnounceCatalogue.class);

    private final ProgrammeRepository programmes;
    private final ChangeJournal changes;

    AnnounceCatalogue(ProgrammeRepository programmes, ChangeJournal changes) {
        this.programmes = programmes;
        this.changes = changes;
    }

    @Transactional
    void announce(@Observes @Priority(2500) StartupEvent started) {
        var fromMigrations = programmes.notAnnounced();
        fromMigrations.forEach(Programme::announce);
        changes.ofAll(fromMigrations, Change.PROGRAMME_ANNOUNCED);
        if (!fromMigrations.isEmpty()) {
            LOG.infof("%d programmes announced", fromMigrations.size());
        }
    }
}
