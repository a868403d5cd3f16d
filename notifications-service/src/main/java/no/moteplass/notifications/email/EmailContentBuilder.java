package no.moteplass.notifications.email;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

import no.moteplass.notifications.message.MessageTexts;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.platform.language.Language;
import no.moteplass.platform.text.Printable;

/** Collects the words of one e-mail: its own texts stand under one key, the shared ones under {@code common}. */
public final class EmailContentBuilder {

    private final Language language;
    private final EmailContent.Footer footer;
    private final String key;
    private final String greeting;
    private String subject = "";
    private String preview = "";
    private String heading = "";
    private final List<String> paragraphs = new ArrayList<>();
    private final List<EmailContent.Entry> entries = new ArrayList<>();
    private final List<EmailContent.Button> buttons = new ArrayList<>();
    private final List<EmailContent.Button> links = new ArrayList<>();
    private final List<String> closing = new ArrayList<>();
    private EmailContent.@Nullable Points points;
    private EmailContent.@Nullable Stop stop;

    EmailContentBuilder(Recipient reader, EmailContent.Footer footer, String key) {
        this.language = reader.language();
        this.footer = footer;
        this.key = key;
        this.greeting = reader.givenName();
    }

    /** A subject that says when: {@code forms} of the same time, the fullest first. */
    public EmailContentBuilder subjectWhen(String what, List<String> forms, Object... values) {
        subject = Subjects.with(forms, form -> text(what, withFirst(form, values)));
        return this;
    }

    /** A subject that names a group. */
    public EmailContentBuilder subjectNaming(String name) {
        subject = Subjects.naming(name, shortened -> text("subject", shortened));
        return this;
    }

    /** A subject that says until when, and names a group as far as there is room. */
    public EmailContentBuilder subjectNaming(String name, List<String> forms) {
        subject = Subjects.naming(name, shortened -> text("subject-until", forms.getFirst(), shortened));
        return this;
    }

    public EmailContentBuilder heading(Object... values) {
        heading = text("heading", values);
        return this;
    }

    /** What stands beside the subject in a list of mails: a sentence that adds to it, after those before it. */
    public EmailContentBuilder preview(String sentence) {
        preview = (preview + " " + sentence).strip();
        return this;
    }

    /** A paragraph of this message's own that is worth standing beside the subject, too. */
    public EmailContentBuilder tell(String what, Object... values) {
        return preview(text(what, values)).say(what, values);
    }

    /** A paragraph of this message's own. */
    public EmailContentBuilder say(String what, Object... values) {
        paragraphs.add(text(what, values));
        return this;
    }

    /** A paragraph that several messages share, and that is worth standing beside the subject, too. */
    public EmailContentBuilder tellCommon(String what, Object... values) {
        return previewCommon(what, values).sayCommon(what, values);
    }

    public EmailContentBuilder previewCommon(String what, Object... values) {
        return preview(common(what, values));
    }

    /** A paragraph that several messages share. */
    public EmailContentBuilder sayCommon(String what, Object... values) {
        paragraphs.add(common(what, values));
        return this;
    }

    /** A paragraph that others wrote, after words of this message's own. */
    public EmailContentBuilder quote(String what, String words) {
        return tell(what, Printable.toOneLine(words));
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

    /** Where to read on, for who wants to know more first. */
    public EmailContentBuilder link(String label, URI address) {
        links.add(new EmailContent.Button(MessageTexts.of(language, label), address, false));
        return this;
    }

    /** The three lines of what is safe here: the same whatever the group (P1, P2, P7). */
    public EmailContentBuilder safe() {
        points = new EmailContent.Points(
                MessageTexts.of(language, "safe.title"),
                Stream.of("safe.nothing-written", "safe.nobody-sees", "safe.never-used")
                        .map(line -> MessageTexts.of(language, line))
                        .toList());
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

    private static Object[] withFirst(String first, Object[] others) {
        return Stream.concat(Stream.of(first), Arrays.stream(others)).toArray();
    }

    private String common(String what, Object... values) {
        return MessageTexts.of(language, "common." + what, values);
    }

    public EmailContent build() {
        var all = new ArrayList<>(paragraphs);
        if (!greeting.isBlank()) {
            all.addFirst(MessageTexts.of(language, "greeting", greeting));
        }
        return new EmailContent(
                language,
                subject,
                Printable.toOneLine(preview),
                heading,
                all,
                entries,
                buttons,
                closing,
                links,
                points,
                footer,
                stop);
    }
}
