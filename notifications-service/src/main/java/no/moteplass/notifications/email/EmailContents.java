package no.moteplass.notifications.email;

import jakarta.enterprise.context.ApplicationScoped;

import no.moteplass.notifications.message.GroupName;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;

/** Begins the content of an e-mail: what every one of them has is there already. */
@ApplicationScoped
public class EmailContents {

    private final PortalPages pages;
    private final MailSettings settings;

    EmailContents(PortalPages pages, MailSettings settings) {
        this.pages = pages;
        this.settings = settings;
    }

    /** @param key under which the texts of this message stand */
    public EmailContentBuilder about(Message message, Recipient reader, String key) {
        return new EmailContentBuilder(reader, footer(message, reader), key);
    }

    private EmailContent.Footer footer(Message message, Recipient reader) {
        // P2: the mailbox of a confidential group may tell which one it is.
        var contact = message.inGroup()
                .filter(group -> !(message.isAboutSessions() && group.confidential()))
                .map(GroupName::contact)
                .orElse(settings.coordinators());
        var language = reader.language();
        return new EmailContent.Footer(
                MessageTexts.of(language, "footer.why"),
                MessageTexts.of(language, "footer.mine"),
                pages.mine(),
                MessageTexts.of(language, "footer.choices"),
                pages.preferences(),
                MessageTexts.of(language, "footer.questions", contact));
    }
}
