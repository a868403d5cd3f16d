package no.moteplass.notifications.delivery;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import no.moteplass.notifications.message.MailTransport;
import no.moteplass.notifications.message.Mails;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.upstream.GroupsService;

/** Makes the mail of a claimed delivery and hands it over. No transaction is open meanwhile. */
@ApplicationScoped
class PostOffice {

    private static final Logger LOG = Logger.getLogger(PostOffice.class);

    private final Mails mails;
    private final MailTransport transport;
    private final GroupsService groups;

    PostOffice(Mails mails, MailTransport transport, GroupsService groups) {
        this.mails = mails;
        this.transport = transport;
        this.groups = groups;
    }

    Outcome send(Claim claim, Instant now) {
        try {
            return switch (claim.message()) {
                case Message.SeatOffered offered when offered.expiresAt() == null -> offer(claim, offered, now);
                case Message message -> mail(claim, message, now);
            };
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "delivery %s could not be made", claim.delivery());
            return new Outcome.RefusedForNow("a fault of this service, see its log");
        }
    }

    /** G7: without notice no offer lapses, so notice comes before the mail, and not while no mail can leave. */
    private Outcome offer(Claim claim, Message.SeatOffered offered, Instant now) {
        if (!transport.isThere()) {
            return new Outcome.RefusedForNow("the mail server does not answer");
        }
        return switch (groups.offerNotice(offered.signUp())) {
            case GroupsService.Notice.Fixed(var expires) -> mail(claim, offered.until(expires), now);
            case GroupsService.Notice.Over() -> new Outcome.Overtaken();
            case GroupsService.Notice.Away() -> new Outcome.RefusedForNow("groups-service does not answer");
        };
    }

    private Outcome mail(Claim claim, Message message, Instant now) {
        var mail = mails.mail(mails.messageId(claim.delivery()), message, claim.recipient(), now);
        return switch (transport.hand(mail)) {
            case MailTransport.Handing.Taken() -> new Outcome.Sent();
            case MailTransport.Handing.RefusedForNow(var reply) -> new Outcome.RefusedForNow(reply);
            case MailTransport.Handing.Unanswered(var what) -> new Outcome.Unanswered(what);
            case MailTransport.Handing.RefusedForGood(var reply) -> new Outcome.RefusedForGood(reply);
        };
    }
}
