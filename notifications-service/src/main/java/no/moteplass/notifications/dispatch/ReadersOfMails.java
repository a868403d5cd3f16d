package no.moteplass.notifications.dispatch;

import static java.util.stream.Collectors.toSet;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.delivery.Delivery;
import no.moteplass.notifications.delivery.MessageComposer.Draft;
import no.moteplass.notifications.directory.DirectoryRepository;
import no.moteplass.notifications.directory.KnownLeader;
import no.moteplass.notifications.email.MailSettings;
import no.moteplass.notifications.message.MessageKind;

/** Who reads what is due; what nobody can read yet waits, and what nobody may is off. */
@ApplicationScoped
class ReadersOfMails {

    private static final Duration SHORTEST_UNKNOWN = Duration.ofMinutes(1);
    private static final Duration LONGEST_UNKNOWN = Duration.ofHours(1);

    private final DirectoryRepository directory;
    private final Composers composers;
    private final MailSettings settings;

    ReadersOfMails(DirectoryRepository directory, Composers composers, MailSettings settings) {
        this.directory = directory;
        this.composers = composers;
        this.settings = settings;
    }

    List<Draft> drafts(List<Delivery> due, Instant now) {
        var leaders = directory.leaders(due.stream().map(Delivery::leader).collect(toSet()));
        var drafts = new ArrayList<Draft>();
        for (var delivery : due) {
            var leader = leaders.get(delivery.leader());
            if (leader == null) {
                waitForThePerson(delivery, now);
                continue;
            }
            var recipient = leader.recipient();
            if (recipient.isPresent() && mayHear(leader, delivery)) {
                drafts.add(new Draft(delivery, recipient.get(), delivery.isInDoubt()));
            } else {
                end(delivery, leader);
            }
        }
        return drafts;
    }

    private void end(Delivery delivery, KnownLeader leader) {
        var composer = composers.of(delivery);
        if (!delivery.isInDoubt()) {
            composer.unreachable(delivery);
        }
        if (leader.isActive()) {
            // They have no address: nothing that waits for their answer may run out.
            composer.givenUp(delivery);
        }
        delivery.cancel();
    }

    private static boolean mayHear(KnownLeader leader, Delivery delivery) {
        return leader.isActive() || MessageKind.ALSO_TO_THE_INACTIVE.contains(delivery.kind());
    }

    /**
     * They come later than what is about them. It is hastened when they do, and asked for ever more seldom until then; a
     * reminder is planned anew, by when they get to know of its session.
     */
    private void waitForThePerson(Delivery delivery, Instant now) {
        if (delivery.reminder().isPresent()
                || !delivery.createdAt().plus(settings.keptFor()).isAfter(now)) {
            delivery.cancel();
            return;
        }
        var waited = Duration.between(delivery.createdAt(), now);
        var longer = waited.compareTo(SHORTEST_UNKNOWN) < 0 ? SHORTEST_UNKNOWN : waited;
        delivery.postpone(now.plus(longer.compareTo(LONGEST_UNKNOWN) > 0 ? LONGEST_UNKNOWN : longer));
    }
}
