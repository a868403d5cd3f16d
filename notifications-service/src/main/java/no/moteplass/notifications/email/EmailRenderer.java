package no.moteplass.notifications.email;

import jakarta.enterprise.context.ApplicationScoped;

import io.quarkus.qute.Location;
import io.quarkus.qute.Template;

/** Writes the content of an e-mail as plain text and as HTML. */
@ApplicationScoped
public class EmailRenderer {

    private final Template template;

    EmailRenderer(@Location("email.html") Template template) {
        this.template = template;
    }

    public String html(EmailContent content) {
        return template.data("email", content).render();
    }

    public String text(EmailContent content) {
        var text = new StringBuilder();
        text.append(content.heading()).append("\n\n");
        content.paragraphs().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        for (var entry : content.entries()) {
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
        content.buttons().forEach(button -> append(text, button));
        content.closing().forEach(paragraph -> text.append(paragraph).append("\n\n"));
        content.links().forEach(link -> append(text, link));
        var points = content.points();
        if (points != null) {
            text.append(points.title()).append('\n');
            points.lines().forEach(line -> text.append("* ").append(line).append('\n'));
            text.append('\n');
        }
        var footer = content.footer();
        text.append("-- \n")
                .append(footer.why())
                .append('\n')
                .append(footer.questions())
                .append('\n');
        text.append(footer.mineLabel()).append(": ").append(footer.mine()).append('\n');
        text.append(footer.choicesLabel()).append(": ").append(footer.choices()).append('\n');
        var stop = content.stop();
        if (stop != null) {
            text.append(stop.label()).append(": ").append(stop.page()).append('\n');
        }
        return text.toString();
    }

    private static void append(StringBuilder text, EmailContent.Button button) {
        text.append(button.label()).append(":\n").append(button.address()).append("\n\n");
    }
}
