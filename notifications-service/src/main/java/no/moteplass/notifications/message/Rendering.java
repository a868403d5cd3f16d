package no.moteplass.notifications.message;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Writes a letter as plain text and as HTML. */
@ApplicationScoped
public class Rendering {

    private final Template letter;

    Rendering(@Location("letter.html") Template letter) {
        this.letter = letter;
    }

    public String html(Letter words) {
        return letter.data("letter", words).render();
    }

    public String text(Letter words) {
        var text = new StringBuilder();
        text.append(words.heading()).append("\n\n");
        words.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (var entry : words.entries()) {
            text.append("* ").append(entry.title()).append('\n');
            for (var line : entry.lines()) {
                text.append("  ");
                if (!line.label().isEmpty()) {
                    text.append(line.label()).append(": ");
                }
                text.append(line.text()).append('\n');
            }
            text.append('\n');
        }
        words.buttons()
                .forEach(button -> text.append(button.label())
                        .append(":\n")
                        .append(button.address())
                        .append("\n\n"));
        words.closing().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        var footer = words.footer();
        text.append("-- \n")
                .append(footer.why())
                .append('\n')
                .append(footer.questions())
                .append('\n');
        text.append(footer.mineLabel()).append(": ").append(footer.mine()).append('\n');
        text.append(footer.choicesLabel()).append(": ").append(footer.choices()).append('\n');
        var stop = words.stop();
        if (stop != null) {
            text.append(stop.label()).append(": ").append(stop.page()).append('\n');
        }
        return text.toString();
    }
}
