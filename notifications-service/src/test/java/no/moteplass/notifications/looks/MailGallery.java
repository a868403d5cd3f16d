package no.moteplass.notifications.looks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import no.moteplass.notifications.email.EmailContent;

/** Writes mails as pages, and a page that shows them beside each other in the three languages. */
final class MailGallery {

    private static final Path FOLDER = Path.of("target", "mails");

    private static final String HEAD = """
            <!doctype html><html lang="en"><meta charset="utf-8"><title>Every mail</title>
            <meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light dark"><style>
            body { font: 15px/1.4 sans-serif; margin: 16px }
            section { display: flex; flex-wrap: wrap; gap: 16px; margin: 0 0 40px }
            article { width: 360px } iframe { width: 100%; height: 900px; border: 1px solid #888 }
            body:has(#wide:checked) article { width: 700px }
            b, span { display: block; white-space: nowrap; overflow: hidden; text-overflow: ellipsis }
            pre { white-space: pre-wrap; overflow-wrap: anywhere }
            </style><h1>Every mail</h1>
            <p><label><input type="radio" name="width" checked> as on a phone</label>
            <label><input type="radio" name="width" id="wide"> as on a desk</label></p>
            """;

    private final StringBuilder index = new StringBuilder(HEAD);

    /** One mail in one language. */
    record Shown(EmailContent content, String html, String text) {}

    void show(MailState state, boolean confidential, List<Shown> languages) throws IOException {
        Files.createDirectories(FOLDER);
        var name = (state.kind().code() + " " + state.name() + (confidential ? " (confidential)" : "")).strip();
        index.append("<h2>").append(name).append("</h2><section>\n");
        for (var each : languages) {
            var language = each.content().language().code();
            var file = name.replaceAll("[^a-z]+", "-").replaceAll("-$", "") + "." + language + ".html";
            Files.writeString(FOLDER.resolve(file), each.html());
            index.append("<article><b>")
                    .append(escaped(each.content().subject()))
                    .append("</b><span>")
                    .append(escaped(each.content().preview()))
                    .append("</span><iframe loading=\"lazy\" title=\"")
                    .append(name + ", " + language)
                    .append("\" src=\"")
                    .append(file)
                    .append("\"></iframe><details><summary>plain text</summary><pre>")
                    .append(escaped(each.text()))
                    .append("</pre></details></article>\n");
        }
        index.append("</section>\n");
    }

    /** @return where the page lies */
    Path finish() throws IOException {
        return Files.writeString(FOLDER.resolve("index.html"), index);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
