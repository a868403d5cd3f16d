package no.moteplass.local.mailbox;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import no.moteplass.local.pages.Html;

/** The mailbox as pages: a list of what was sent, and each mail as its receiver sees it. */
final class MailPages {
    static final int PAGE_SIZE = 100;

    private static final String HEADER =
            "<p><a href=\"/\">Postkassen</a> – all e-post som Møteplass har sendt på denne maskinen</p>";
    private static final ZoneId OSLO = ZoneId.of("Europe/Oslo");
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("EEE d. MMM yyyy 'kl.' HH.mm.ss", Locale.of("nb", "NO"));

    String list(List<StoredMail> oldestFirst, @Nullable String to, int page) {
        int total = oldestFirst.size();
        int last = Math.max(1, (total + PAGE_SIZE - 1) / PAGE_SIZE);
        int shown = Math.clamp(page, 1, last);
        int until = total - (shown - 1) * PAGE_SIZE;
        var rows = new StringBuilder();
        for (var mail : oldestFirst
                .subList(Math.max(0, until - PAGE_SIZE), Math.max(0, until))
                .reversed()) {
            rows.append("<tr><td>%s</td><td>%s</td><td><a href=\"/messages/%d\">%s</a></td></tr>\n"
                    .formatted(
                            MOMENT.format(mail.sentAt().atZone(OSLO)),
                            Html.escape(String.join(", ", mail.to())),
                            mail.id(),
                            Html.escape(mail.subject().isBlank() ? "(uten emne)" : mail.subject())));
        }
        var table = total == 0 ? "<p>Ingen e-post her ennå.</p>" : """
                <table class="stack"><caption hidden>E-post, nyeste først</caption>
                <thead><tr><th scope="col">Sendt</th><th scope="col">Til</th><th scope="col">Emne</th></tr></thead>
                <tbody>
                %s</tbody></table>
                """.formatted(rows);
        return Html.page(
                "Postkassen – Møteplass", HEADER, """
                <h1>E-post som er sendt (%d)</h1>
                <form method="get" action="/"><div class="row">
                <div><label for="to">Vis bare e-post til</label>
                <input id="to" name="to" type="email" value="%s" placeholder="hanna@example.org"></div>
                <button type="submit">Vis</button>
                </div></form>
                %s
                %s
                """.formatted(total, Html.escape(to), table, pager(to, shown, last)));
    }

    private static String pager(@Nullable String to, int shown, int last) {
        if (last == 1) return "";
        var filter = to == null || to.isBlank() ? "" : "&amp;to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
        var newer = shown > 1 ? "<a rel=\"prev\" href=\"/?page=" + (shown - 1) + filter + "\">Nyere</a> " : "";
        var older = shown < last ? " <a rel=\"next\" href=\"/?page=" + (shown + 1) + filter + "\">Eldre</a>" : "";
        return "<nav aria-label=\"Sider\"><p>" + newer + "Side " + shown + " av " + last + older + "</p></nav>";
    }

    String message(StoredMail mail, MailContent content) {
        var main = new StringBuilder();
        main.append("<h1>").append(Html.escape(mail.subject())).append("</h1>\n");
        main.append(description(
                "Fra", mail.from(),
                "Til", String.join(", ", mail.to()),
                "Sendt", MOMENT.format(mail.sentAt().atZone(OSLO))));
        for (var meeting : content.meetings()) main.append(meeting(meeting));
        if (content.html() != null) {
            main.append("<h2>Slik ser den ut</h2>\n<iframe title=\"E-posten\" src=\"/messages/")
                    .append(mail.id())
                    .append("/html\" sandbox=\"allow-popups allow-popups-to-escape-sandbox\"></iframe>\n");
        }
        if (content.text() != null) {
            main.append("<h2>Som ren tekst</h2>\n<pre>")
                    .append(Html.escape(content.text()))
                    .append("</pre>\n");
        }
        if (!content.attachments().isEmpty()) {
            main.append("<h2>Vedlegg</h2>\n<ul>");
            content.attachments()
                    .forEach(a -> main.append("<li>").append(Html.escape(a)).append("</li>"));
            main.append("</ul>\n");
        }
        main.append("<details><summary>Alle hoder og deler</summary>\n<pre>");
        content.headers()
                .forEach(h ->
                        main.append(Html.escape(h.name() + ": " + h.value())).append('\n'));
        main.append("\n")
                .append(Html.escape(String.join("\n", content.structure())))
                .append("</pre></details>\n");
        main.append("<p><a href=\"/messages/").append(mail.id()).append("/raw\">E-posten slik den ble sendt</a></p>");
        return Html.page(mail.subject() + " – Postkassen", HEADER, main.toString());
    }

    private static String meeting(MailContent.CalendarPart part) {
        var out = new StringBuilder("<section class=\"meeting\" aria-label=\"Møte\">\n");
        for (var entry : Meeting.of(part.text()).events()) {
            out.append("<h2>").append(Html.escape(entry.summary())).append("</h2>\n");
            out.append(description(
                    "Hva", what(part.method(), entry),
                    "Når", entry.when(),
                    "Gjentas", entry.rule(),
                    "Gjelder", entry.recurrenceId(),
                    "Sted", entry.place(),
                    "Status", entry.status(),
                    "Fra", entry.organizer(),
                    "Til", String.join(", ", entry.attendees()),
                    "UID", entry.uid(),
                    "SEQUENCE",
                            entry.sequence() == null ? null : entry.sequence().toString()));
        }
        return out.append("<details><summary>Møtet slik det ble sendt</summary>\n<pre>")
                .append(Html.escape(part.text()))
                .append("</pre></details>\n</section>\n")
                .toString();
    }

    private static String what(@Nullable String method, Meeting.Event entry) {
        if ("CANCEL".equalsIgnoreCase(method) || "CANCELLED".equalsIgnoreCase(entry.status()))
            return "Avlysning (" + method + ")";
        if ("REQUEST".equalsIgnoreCase(method)) {
            return entry.sequence() == null || entry.sequence() == 0
                    ? "Invitasjon (REQUEST)"
                    : "Invitasjon eller endring (REQUEST)";
        }
        return String.valueOf(method);
    }

    /** Name and value in turn; what has no value is left out. */
    private static String description(@Nullable String... pairs) {
        var out = new StringBuilder("<dl>\n");
        for (int i = 0; i + 1 < pairs.length; i += 2) {
            var value = pairs[i + 1];
            if (value == null || value.isBlank()) continue;
            out.append("<dt>")
                    .append(Html.escape(pairs[i]))
                    .append("</dt><dd>")
                    .append(Html.escape(value))
                    .append("</dd>\n");
        }
        return out.append("</dl>\n").toString();
    }

    /** The mail's own HTML; its links open in a tab of their own, for a frame may not show them. */
    static String framed(String html) {
        var base = "<base target=\"_blank\">";
        int head = html.toLowerCase(Locale.ROOT).indexOf("<head>");
        return head < 0 ? base + html : html.substring(0, head + 6) + base + html.substring(head + 6);
    }
}
