package no.moteplass.e2e.stack;

import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;

/** The delivery log, and the mails that belong to its rows. */
public final class Deliveries {
    private final Service notifications;
    private final Mailbox mailbox;

    Deliveries(Service notifications, Mailbox mailbox) {
        this.notifications = notifications;
        this.mailbox = mailbox;
    }

    public List<JsonNode> of(Person person) {
        return notifications.everything("/deliveries?leader=" + person.id());
    }

    public List<JsonNode> of(Person person, String kind) {
        return notifications.everything("/deliveries?leader=" + person.id() + "&kind=" + kind);
    }

    public List<JsonNode> of(Person person, String kind, String state) {
        return notifications.everything("/deliveries?leader=" + person.id() + "&kind=" + kind + "&state=" + state);
    }

    /** Those about one session. */
    public List<JsonNode> about(String session, Person person, String kind) {
        return notifications.everything(
                "/deliveries?leader=" + person.id() + "&kind=" + kind + "&state=SENT&session=" + session);
    }

    public void awaitSent(Person person, String kind, int count) {
        RunningStack.eventually(
                count + " sent " + kind + " to " + person,
                () -> of(person, kind, "SENT").size() >= count);
    }

    /** The mails of a kind that reached somebody, each found by the Message-ID that the log tells. */
    public List<ReceivedMail> mails(Person person, String kind) {
        return of(person, kind, "SENT").stream().map(this::mail).toList();
    }

    public ReceivedMail mail(JsonNode delivery) {
        return mailbox.withMessageId(delivery.path("messageId").asText())
                .orElseThrow(() -> new AssertionError("The mailbox has no mail for " + delivery));
    }
}
