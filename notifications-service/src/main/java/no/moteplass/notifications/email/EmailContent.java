package no.moteplass.notifications.email;

import java.net.URI;
import java.util.List;

import org.jspecify.annotations.Nullable;

import no.moteplass.platform.language.Language;

/**
 * A message in words, before it becomes text and HTML: both say the same.
 *
 * @param preview what a mail program shows beside the subject: it adds to it
 * @param entries the sessions it is about
 * @param closing what is said after them and the buttons
 * @param links where to read on
 * @param points what is safe here; null where it is not about joining in
 * @param stop where to stop such messages; null where they must be known
 */
public record EmailContent(
        Language language,
        String subject,
        String preview,
        String heading,
        List<String> paragraphs,
        List<Entry> entries,
        List<Button> buttons,
        List<String> closing,
        List<Button> links,
        @Nullable Points points,
        Footer footer,
        @Nullable Stop stop) {

    /** One session in a list. */
    public record Entry(String title, List<Line> lines) {}

    /**
     * A line about it.
     *
     * @param label such as "Nytt tidspunkt"; empty for none
     * @param struck whether it no longer holds
     * @param link where it leads, for an online meeting
     */
    public record Line(
            String label,
            String text,
            boolean struck,
            @Nullable String link) {
        static Line of(String label, String text) {
            return new Line(label, text, false, null);
        }
    }

    /** A few lines under a title. */
    public record Points(String title, List<String> lines) {
        public Points {
            lines = List.copyOf(lines);
        }
    }

    /** A link that is seen as a button, or by its label alone. */
    public record Button(String label, URI address, boolean primary) {}

    /** Why the reader gets this, where they see everything, and whom they ask. */
    public record Footer(String why, String mineLabel, URI mine, String choicesLabel, URI choices, String questions) {}

    /**
     * How such messages are stopped.
     *
     * @param page for people
     * @param oneClick for mail programs (RFC 8058)
     */
    public record Stop(String label, URI page, URI oneClick) {}

    public EmailContent {
        paragraphs = List.copyOf(paragraphs);
        entries = List.copyOf(entries);
        buttons = List.copyOf(buttons);
        closing = List.copyOf(closing);
        links = List.copyOf(links);
    }
}
