package no.moteplass.notifications.dispatch;

import java.time.Instant;

import jakarta.enterprise.context.ApplicationScoped;

import org.jboss.logging.Logger;

import no.moteplass.notifications.client.GroupsService;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.mime.MailBuilder;
import no.moteplass.notifications.transport.MailTransport;

/** Makes the mail of a claimed delivery and hands it over. No transaction is open meanwhile. */
@ApplicationScoped
class MailSender {

    private static final Logger LOG = Logger.getLogger(MailSender.class);

    private final MailBuilder mails;
    private final MailTransport transport;
    private final GroupsService groups;

    MailSender(MailBuilder mails, MailTransport transport, GroupsService groups) {
        this.mails = mails;
        this.transport = transport;
        this.groups = groups;
    }

    /** How many can be sent beside each other. */
    int connections() {
        return transport.connections();
    }

    SendOutcome send(Claim claim, Instant now) {
        try {
            return switch (claim.message()) {
                case Message.SeatOffered offered when offered.expiresAt() == null -> offer(claim, offered, now);
                case Message message -> mail(claim, message, now);
            };
        } catch (RuntimeException fault) {
            LOG.errorf(fault, "delivery %s could not be made", claim.delivery());
            return new SendOutcome.RefusedForNow("a fault of this service, see its log");
        }
    }

    /** G7: without notice no offer lapses, so notice comes before the mail, and not while no mail can leave. */
    private SendOutcome offer(Claim claim, Message.SeatOffered offered, Instant now) {
        if (!transport.isThere()) {
            return new SendOutcome.RefusedForNow("the mail server does not answer");
        }
        return switch (groups.offerNotice(offered.signUp())) {
            case GroupsService.Notice.Fixed(var expires) -> mail(claim, offered.until(expires), now);
            case GroupsService.Notice.Over() -> new SendOutcome.Overtaken();
            case GroupsService.Notice.Away() -> new SendOutcome.RefusedForNow("groups-service does not answer");
        };
    }

    private SendOutcome mail(Claim claim, Message message, Instant now) {
        var mail = mails.mail(mails.messageId(claim.delivery()), message, claim.recipient(), now);
        return switch (transport.hand(mail)) {
            case MailTransport.Handing.Taken() -> new SendOutcome.Sent();
            case MailTransport.Handing.RefusedForNow(var reply) -> new SendOutcome.RefusedForNow(reply);
            case MailTransport.Handing.Unanswered(var what) -> new SendOutcome.Unanswered(what);
            case MailTransport.Handing.RefusedForGood(var reply) -> new SendOutcome.RefusedForGood(reply);
        };
    }
}
