package no.moteplass.notifications.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.platform.language.Language;

/** Collects the words of one e-mail: its own texts stand under one key, the shared ones under {@code common}. */
public final class EmailContentBuilder {

    private final Language language;
    private final EmailContent.Footer footer;
    private final String key;
    private final Object[] arguments;
    private final String greeting;
    private final List<String> paragraphs = new ArrayList<>();
    private final List<EmailContent.Entry> entries = new ArrayList<>();
    private final List<EmailContent.Button> buttons = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private EmailContent.@Nullable Stop stop;

    EmailContentBuilder(Recipient reader, EmailContent.Footer footer, String key, Object... arguments) {
        this.language = reader.language();
        this.footer = footer;
        this.key = key;
        this.arguments = arguments.clone();
        this.greeting = reader.givenName();
    }

    /** A paragraph of this message's own. */
    public EmailContentBuilder say(String what, Object... values) {
        paragraphs.add(text(what, values));
        return this;
    }

    /** A paragraph that several messages share. */
    public EmailContentBuilder sayCommon(String what, Object... values) {
        paragraphs.add(common(what, values));
        return this;
    }

    /** A last paragraph of this message's own, after the buttons. */
    public EmailContentBuilder close(String what) {
        closing.add(text(what));
        return this;
    }

    /** A last paragraph that several messages share. */
    public EmailContentBuilder closeCommon(String what, Object... values) {
        closing.add(common(what, values));
        return this;
    }

    public EmailContentBuilder entry(EmailContent.Entry entry) {
        entries.add(entry);
        return this;
    }

    public EmailContentBuilder button(String label, URI address, boolean primary) {
        buttons.add(new EmailContent.Button(MessageTexts.of(language, label), address, primary));
        return this;
    }

    /** How such messages are stopped: by people, and by mail programs with one click. */
    public EmailContentBuilder stop(URI page, URI oneClick) {
        stop = new EmailContent.Stop(MessageTexts.of(language, "footer.stop"), page, oneClick);
        return this;
    }

    private String text(String what, Object... values) {
        return MessageTexts.of(language, key + "." + what, values);
    }

    private String common(String what, Object... values) {
        return MessageTexts.of(language, "common." + what, values);
    }

    public EmailContent build() {
        var heading = text("heading", arguments);
        var all = new ArrayList<>(paragraphs);
        if (!greeting.isBlank()) {
            all.addFirst(MessageTexts.of(language, "greeting", greeting));
        }
        return new EmailContent(
                language,
                Subjects.fitting(text("subject", arguments)),
                all.size() > 1 ? all.get(1) : heading,
                heading,
                all,
                entries,
                buttons,
                closing,
                footer,
                stop);
    }
}
