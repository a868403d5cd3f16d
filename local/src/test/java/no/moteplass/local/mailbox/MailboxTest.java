package no.moteplass.local.mailbox;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import com.fasterxml.jackson.databind.ObjectMapper;

class MailboxTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private static final String INVITATION = String.join(
            "\r\n",
            "From: =?UTF-8?Q?M=C3=B8teplass?= <ikke-svar@example.org>",
            "To: hanna@example.org",
            "Subject: =?UTF-8?Q?Velkommen_til_f=C3=B8rstelinje?=",
            "Date: Tue, 01 Dec 2026 09:30:00 +0100",
            "Message-ID: <d1@moteplass.example.org>",
            "Auto-Submitted: auto-generated",
            "MIME-Version: 1.0",
            "Content-Type: multipart/alternative; boundary=\"b1\"",
            "",
            "--b1",
            "Content-Type: text/plain; charset=utf-8",
            "Content-Transfer-Encoding: 8bit",
            "",
            "Hei Hanna",
            "..og en linje som begynner med punktum",
            "--b1",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<html><head><title>x</title></head><body><h1>Hei Hanna</h1><a href=\"http://localhost:8080/svar/t\">Kommer</a></body></html>",
            "--b1",
            "Content-Type: text/calendar; charset=utf-8; method=REQUEST",
            "",
            "BEGIN:VCALENDAR",
            "VERSION:2.0",
            "PRODID:-//test//NONSGML//EN",
            "METHOD:REQUEST",
            "BEGIN:VTIMEZONE",
            "TZID:Europe/Oslo",
            "BEGIN:STANDARD",
            "DTSTART:19701025T030000",
            "RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU",
            "TZOFFSETFROM:+0200",
            "TZOFFSETTO:+0100",
            "END:STANDARD",
            "BEGIN:DAYLIGHT",
            "DTSTART:19700329T020000",
            "RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU",
            "TZOFFSETFROM:+0100",
            "TZOFFSETTO:+0200",
            "END:DAYLIGHT",
            "END:VTIMEZONE",
            "BEGIN:VEVENT",
            "UID:u1@moteplass.example.org",
            "DTSTAMP:20261201T083000Z",
            "DTSTART;TZID=Europe/Oslo:20270504T083000",
            "DTEND;TZID=Europe/Oslo:20270504T093000",
            "SUMMARY:Samling",
            "LOCATION:Rådhuset",
            "RRULE:FREQ=MONTHLY;BYDAY=1TU;COUNT=6",
            "SEQUENCE:2",
            "END:VEVENT",
            "END:VCALENDAR",
            "--b1--",
            "");

    @TempDir
    Path folder;

    private MailStore store;
    private MailCatcher smtp;
    private MailboxServer mailbox;
    private final List<String> controlled = new ArrayList<>();

    @BeforeEach
    void start() {
        store = new MailStore(folder, Clock.systemUTC());
        smtp = new MailCatcher(store, 0);
        smtp.start();
        mailbox = MailboxServer.start(store, new FakeControls(), 0);
    }

    @AfterEach
    void stop() {
        mailbox.close();
        smtp.close();
    }

    @Test
    void lists_what_was_sent_as_the_contract_says() throws Exception {
        send("hanna@example.org", INVITATION);
        var list = JSON.readTree(get("/messages").body());
        assertThat(list).hasSize(1);
        var mail = list.get(0);
        assertThat(mail.path("id").asText()).isNotEmpty();
        assertThat(mail.path("to").asText()).isEqualTo("hanna@example.org");
        assertThat(mail.path("from").asText()).isEqualTo("Møteplass <ikke-svar@example.org>");
        assertThat(mail.path("subject").asText()).isEqualTo("Velkommen til førstelinje");
        assertThat(mail.path("sentAt").asText()).isEqualTo("2026-12-01T08:30:00Z");
        assertThat(mail.path("messageId").asText()).isEqualTo("<d1@moteplass.example.org>");
    }

    @Test
    void filters_by_recipient_and_keeps_the_order_in_which_mails_came() throws Exception {
        send("hanna@example.org", INVITATION);
        send("ben@example.org", "Subject: to Ben\r\n\r\nx\r\n");
        send("hanna@example.org", "Subject: later\r\n\r\nx\r\n");
        var hers = JSON.readTree(get("/messages?to=Hanna%40example.org").body());
        assertThat(hers.valueStream().map(m -> m.path("subject").asText()))
                .containsExactly("Velkommen til førstelinje", "later");
        assertThat(JSON.readTree(get("/messages?to=nobody@example.org").body())).isEmpty();
    }

    @Test
    void keeps_the_bytes_as_they_were_sent() throws Exception {
        send("hanna@example.org", INVITATION);
        var id = JSON.readTree(get("/messages").body()).get(0).path("id").asText();
        var raw = HTTP.send(
                HttpRequest.newBuilder(uri("/messages/" + id + "/raw")).build(),
                HttpResponse.BodyHandlers.ofByteArray());
        assertThat(raw.headers().firstValue("Content-Type")).contains("message/rfc822");
        assertThat(new String(raw.body(), UTF_8)).isEqualTo(INVITATION);
    }

    @Test
    void shows_a_mail_as_its_receiver_sees_it() throws Exception {
        send("hanna@example.org", INVITATION);
        var id = store.list(null).getFirst().id();
        var page = get("/messages/" + id).body();
        assertThat(page)
                .contains("Velkommen til førstelinje", "Hei Hanna", "/messages/" + id + "/html", "sandbox=")
                .contains("tirsdag 4. mai 2027 kl. 08.30–09.30", "Rådhuset", "u1@moteplass.example.org")
                .contains("REQUEST", "FREQ=MONTHLY", "text/calendar; method=REQUEST");
        var html = get("/messages/" + id + "/html");
        assertThat(html.body()).contains("<h1>Hei Hanna</h1>", "<base target=\"_blank\">");
        assertThat(html.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("sandbox", "default-src 'none'");
    }

    @Test
    void shows_markup_in_a_subject_as_text() throws Exception {
        send("hanna@example.org", "Subject: <script>alert(1)</script>\r\n\r\nx\r\n");
        assertThat(get("/").body()).contains("&lt;script&gt;").doesNotContain("<script>");
    }

    @Test
    void survives_mails_that_are_broken() throws Exception {
        send("hanna@example.org", "Content-Type: multipart/mixed; boundary=nowhere\r\nDate: yesterday\r\n\r\nx\r\n");
        send("hanna@example.org", "no header at all\r\n");
        send("hanna@example.org", "Content-Type: text/calendar; method=REQUEST\r\n\r\nBEGIN:NONSENSE\r\n");
        for (var mail : store.list(null))
            assertThat(get("/messages/" + mail.id()).statusCode()).isEqualTo(200);
        assertThat(get("/").statusCode()).isEqualTo(200);
    }

    @Test
    void still_knows_the_mails_after_a_restart() throws Exception {
        send("hanna@example.org", INVITATION);
        var before = store.list(null);
        var again = new MailStore(folder, Clock.systemUTC());
        assertThat(again.list("hanna@example.org")).isEqualTo(before);
        var next = again.keep(List.of("ben@example.org"), "Subject: next\r\n\r\nx".getBytes(US_ASCII));
        assertThat(next.id()).isGreaterThan(before.getFirst().id());
    }

    @Test
    void shows_thousands_of_mails_page_by_page() throws Exception {
        for (int i = 1; i <= 2_500; i++) {
            store.keep(
                    List.of("p" + i + "@example.org"), ("Subject: mail number " + i + "\r\n\r\nx").getBytes(US_ASCII));
        }
        assertThat(get("/").body())
                .contains("mail number 2500<", "Side 1 av 25")
                .doesNotContain("mail number 2400<");
        assertThat(get("/?page=25").body()).contains("mail number 1<");
        assertThat(JSON.readTree(get("/messages").body())).hasSize(2_500);
    }

    @Test
    void refuses_mails_while_it_is_away_and_takes_them_again() throws Exception {
        int port = smtp.port();
        smtp.stop();
        assertThat(smtp.isRunning()).isFalse();
        assertThatThrownBy(() -> new Socket("127.0.0.1", port).close()).isInstanceOf(IOException.class);
        smtp.start();
        send("hanna@example.org", INVITATION);
        assertThat(store.list("hanna@example.org")).hasSize(1);
    }

    @Test
    void answers_404_and_405_where_there_is_nothing() throws Exception {
        assertThat(get("/messages/999").statusCode()).isEqualTo(404);
        assertThat(get("/nothing").statusCode()).isEqualTo(404);
        assertThat(get("/applications/groups-service/kill").statusCode()).isEqualTo(405);
    }

    @Test
    void lets_a_test_kill_and_start_an_application() throws Exception {
        assertThat(JSON.readTree(get("/applications").body())
                        .get(0)
                        .path("name")
                        .asText())
                .isEqualTo("groups-service");
        assertThat(post("/applications/groups-service/kill").statusCode()).isEqualTo(200);
        assertThat(post("/applications/groups-service/start").statusCode()).isEqualTo(200);
        assertThat(post("/applications/unknown/kill").statusCode()).isEqualTo(404);
        assertThat(controlled).containsExactly("kill groups-service", "start groups-service");
    }

    /** Speaks SMTP by hand, so that the bytes are known. */
    private void send(String to, String message) throws Exception {
        try (var socket = new Socket("127.0.0.1", smtp.port());
                var in = new BufferedReader(new InputStreamReader(socket.getInputStream(), US_ASCII))) {
            var out = socket.getOutputStream();
            assertThat(in.readLine()).startsWith("220");
            for (var command : List.of("HELO test", "MAIL FROM:<ikke-svar@example.org>", "RCPT TO:<" + to + ">")) {
                out.write((command + "\r\n").getBytes(US_ASCII));
                assertThat(in.readLine()).startsWith("250");
            }
            out.write("DATA\r\n".getBytes(US_ASCII));
            assertThat(in.readLine()).startsWith("354");
            out.write((message.replace("\r\n.", "\r\n..") + ".\r\n").getBytes(UTF_8));
            assertThat(in.readLine()).startsWith("250");
        }
    }

    private HttpResponse<String> get(String path) throws Exception {
        return HTTP.send(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return HTTP.send(
                HttpRequest.newBuilder(uri(path))
                        .POST(HttpRequest.BodyPublishers.noBody())
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private URI uri(String path) {
        return URI.create("http://localhost:" + mailbox.port() + path);
    }

    private final class FakeControls implements Controls {
        @Override
        public List<Running> list() {
            return List.of(new Running("groups-service", "RUNNING", 1L));
        }

        @Override
        public Optional<Running> kill(String name) {
            return act("kill", name);
        }

        @Override
        public Optional<Running> start(String name) {
            return act("start", name);
        }

        private Optional<Running> act(String verb, String name) {
            if (!name.equals("groups-service")) return Optional.empty();
            controlled.add(verb + " " + name);
            return Optional.of(list().getFirst());
        }
    }
}
