package no.moteplass.notifications.looks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.Month;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.inject.Inject;

import org.junit.jupiter.api.Test;

import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.notifications.email.EmailContent;
import no.moteplass.notifications.email.EmailRenderer;
import no.moteplass.notifications.email.EmailWriters;
import no.moteplass.notifications.message.Message;
import no.moteplass.notifications.message.MessageKind;
import no.moteplass.notifications.message.Recipient;
import no.moteplass.notifications.story.Story;
import no.moteplass.platform.language.Language;

/** Every kind of mail in every state and language: what it is called, what it says, and what it is built of. */
@QuarkusTest
class MailLooksTest extends Story {

    private static final LocalDateTime FIRST = LocalDateTime.parse("2027-12-07T08:30");
    private static final String NAME = "Nattevaktene";
    private static final String LONG_NAME =
            "Ærlige østlendinger på tå hev gjennom hele den lange omstillingen i bydelene i øst";
    private static final Pattern WHEN =
            Pattern.compile(".*\\p{L}{2,}\\.? \\d{1,2}\\.? \\p{L}{3,}\\.? (kl\\. \\d\\d\\.\\d\\d|at \\d\\d:\\d\\d).*");
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    @Inject
    EmailWriters writers;

    @Inject
    EmailRenderer renderer;

    private EmailContent content(Message message, Language language) {
        var reader = new Recipient(
                UUID.fromString("01930000-0000-7000-8000-0000000000cc"),
                "kari@example.org",
                "Kari Nordmann",
                "Kari",
                language);
        return writers.write(message, reader, Instant.parse("2027-01-04T09:00:00Z"));
    }

    private void each(Function<Language, List<MailState>> states, BiConsumer<MailState, EmailContent> check) {
        for (var language : Language.values()) {
            states.apply(language).forEach(state -> check.accept(state, content(state.message(), language)));
        }
    }

    private static Function<Language, List<MailState>> all(String name, boolean confidential, LocalDateTime first) {
        return language -> MailState.all(name, confidential, first, language);
    }

    private static List<MailState> all(Language language) {
        var all = new ArrayList<>(MailState.all(NAME, false, FIRST, language));
        all.addAll(MailState.all(NAME, true, FIRST, language));
        return all;
    }

    @Test
    void every_kind_has_a_state() {
        assertThat(all(Language.NB).stream().map(MailState::kind).collect(Collectors.toSet()))
                .containsExactlyInAnyOrder(MessageKind.values());
    }

    @Test
    void a_subject_says_what_and_when_in_at_most_60_characters() {
        each(MailLooksTest::all, (state, mail) -> {
            assertThat(mail.subject()).as(state.name()).isNotBlank().hasSizeLessThanOrEqualTo(60);
            assertThat(mail.subject()).doesNotContain("…").doesNotContain("{");
            if (state.message().isAboutSessions()) {
                assertThat(mail.subject()).matches(WHEN).doesNotContain(NAME);
            } else {
                assertThat(mail.subject()).contains(NAME);
            }
        });
        assertThat(content(
                                MailState.all(NAME, true, FIRST, Language.NB)
                                        .getLast()
                                        .message(),
                                Language.NB)
                        .subject())
                .isEqualTo("Du fasiliterer: samling tirsdag 7. des. kl. 08.30");
    }

    @Test
    void there_is_room_for_every_day_and_month() {
        for (var month : Month.values()) {
            for (var day = 22; day < 29; day++) {
                each(all(NAME, true, LocalDateTime.of(2028, month, day, 23, 30)), (state, mail) -> {
                    assertThat(mail.subject()).hasSizeLessThanOrEqualTo(60).doesNotContain("…");
                    if (state.message().isAboutSessions() || state.name().equals("once more")) {
                        assertThat(mail.subject()).matches(WHEN);
                    }
                });
            }
        }
    }

    @Test
    void a_long_name_is_cut_at_a_word_and_nothing_else_is() {
        each(all(LONG_NAME, true, FIRST), (state, mail) -> {
            assertThat(mail.subject()).hasSizeLessThanOrEqualTo(60);
            if (!state.message().isAboutSessions()) {
                var kept = mail.subject()
                        .substring(mail.subject().indexOf("Ærlige"))
                        .replace("…", "");
                assertThat(LONG_NAME).startsWith(kept + " ");
                assertThat(mail.subject()).endsWith("…");
            }
        });
        each(
                all("Omstillingsrefleksjonsgruppekoordinatorsamarbeidsforumet".repeat(2), true, FIRST),
                (state, mail) -> assertThat(mail.subject()).hasSizeBetween(20, 60));
        each(
                all("🌱".repeat(50), true, FIRST),
                (state, mail) -> assertThat(mail.subject())
                        .hasSizeLessThanOrEqualTo(60)
                        .matches(subject ->
                                subject.codePoints().noneMatch(point -> point >= 0xD800 && point <= 0xDFFF)));
    }

    @Test
    void what_stands_beside_the_subject_adds_to_it() {
        each(MailLooksTest::all, (state, mail) -> {
            assertThat(mail.preview()).as(state.kind() + " " + state.name()).hasSizeGreaterThan(15);
            assertThat(mail.preview()).doesNotContain(mail.heading()).doesNotContain("https://");
            assertThat(mail.subject()).doesNotContain(mail.preview());
            var others = new HashSet<>(words(mail.preview()));
            others.removeAll(words(mail.subject()));
            assertThat(others).as(mail.preview()).hasSizeGreaterThan(3);
            var page = new MailPage(renderer.html(mail));
            page.remove("div", "preview");
            assertThat(words(page.text())).as("it is in the mail too").containsAll(words(mail.preview()));
        });
    }

    @Test
    void text_and_page_say_the_same_and_lead_to_the_same() {
        each(MailLooksTest::all, (state, mail) -> {
            var page = new MailPage(renderer.html(mail));
            var addresses = page.all("a").map(each -> each.getAttribute("href")).toList();
            page.remove("div", "preview");
            page.remove("td", "band");
            var text = renderer.text(mail);
            assertThat(words(ADDRESS.matcher(text).replaceAll(" ")))
                    .as(state.kind() + " " + state.name())
                    .isEqualTo(words(ADDRESS.matcher(page.text()).replaceAll(" ")));
            assertThat(ADDRESS.matcher(text)
                            .results()
                            .map(found -> found.group())
                            .toList())
                    .containsAll(addresses);
        });
    }

    @Test
    void a_button_has_its_colour_and_padding_in_its_cell_and_fills_a_narrow_page() {
        each(MailLooksTest::all, (state, mail) -> {
            var html = renderer.html(mail);
            var page = new MailPage(html);
            var cells = page.withClass("td", "primary", "secondary");
            assertThat(cells).hasSameSizeAs(mail.buttons()).isNotEmpty();
            assertThat(page.withClass("td", "primary")).hasSize(1);
            assertThat(cells).allSatisfy(cell -> {
                assertThat(cell.getAttribute("bgcolor")).isNotBlank();
                assertThat(cell.getAttribute("style")).contains("mso-padding-alt:12px 20px", "background-color:");
                var table = MailPage.tableAround(cell);
                assertThat(table.getAttribute("width")).isEqualTo("100%");
                assertThat(table.getAttribute("class")).isEqualTo("button");
            });
            assertThat(html)
                    .contains("<table role=\"presentation\" width=\"600\"")
                    .contains("name=\"color-scheme\" content=\"light dark\"");
            isLaidOutInTables(page);
        });
    }

    /** Word knows nothing of what is looked for here. */
    private static void isLaidOutInTables(MailPage page) {
        assertThat(page.all("*").map(each -> each.getAttribute("style")))
                .noneMatch(style -> style.matches(".*(flex|grid|float:|position:|inline-block|min-width|calc\\().*"));
        page.remove("div", "preview");
        assertThat(page.all("*").map(each -> each.getTagName()).collect(Collectors.toSet()))
                .isSubsetOf("table", "tr", "td", "h1", "h2", "p", "a", "b", "s", "span", "ul", "li");
        assertThat(page.all("table"))
                .allMatch(table -> table.getAttribute("role").equals("presentation"));
    }

    @Test
    void invitations_and_offers_say_when_where_how_often_what_for_and_what_is_safe() {
        each(all(NAME, false, FIRST), (state, mail) -> {
            var joining = state.kind() == MessageKind.SEAT_OFFERED || state.kind() == MessageKind.SESSION_INVITATION;
            var text = renderer.text(mail);
            if (joining) {
                assertThat(text).contains(MailState.PURPOSE, "/grupper/" + MailState.GROUP);
            }
            assertThat(mail.points() != null).isEqualTo(joining || state.kind() == MessageKind.SIGN_UP_PLACED);
        });
        each(MailLooksTest::plannedOffers, (state, mail) -> {
            var text = renderer.text(mail);
            switch (mail.language()) {
                case NB ->
                    assertThat(text)
                            .contains(
                                    "Når: tirsdager kl. 08.30–10.00\n",
                                    "Hvor ofte: annenhver uke, 8 samlinger\n",
                                    "Neste samling: tirsdag 7. desember 2027\n",
                                    "Sted: Rådhuset, møterom 3\n",
                                    "Lederen din ser ikke hva du er med på.");
                case NN ->
                    assertThat(text)
                            .contains(
                                    "Når: tysdagar kl. 08.30–10.00\n",
                                    "Kor ofte: annakvar veke, 8 samlingar\n",
                                    "Stad: Rådhuset, møterom 3\n");
                case EN ->
                    assertThat(text)
                            .contains(
                                    "When: Tuesdays at 08:30–10:00\n",
                                    "How often: every other week, 8 sessions\n",
                                    "Place: Rådhuset, møterom 3\n");
            }
        });
    }

    private static List<MailState> plannedOffers(Language language) {
        return all(language).stream()
                .filter(state -> state.name().equals("from the waiting list"))
                .toList();
    }

    @Test
    void a_mail_of_a_confidential_group_leads_to_nobody_elses_page_and_tells_no_more_than_it_may() {
        each(all(NAME, true, FIRST), (state, mail) -> {
            var all = mail.subject() + renderer.text(mail) + renderer.html(mail);
            assertThat(all).doesNotContain(MailState.GROUP.toString()).doesNotContain(MailState.PURPOSE);
            if (state.message().isAboutSessions()) {
                assertThat(all).doesNotContain(NAME).doesNotContain("Refleksjonsgrupper");
            }
        });
    }

    /** What several sessions of a confidential group are called, and of an open one. */
    @Test
    void several_are_called_so() {
        var plural = Map.of(Language.NB, "Samlinger", Language.NN, "Samlingar", Language.EN, "Sessions");
        for (var confidential : List.of(true, false)) {
            each(all(NAME, confidential, FIRST), (state, mail) -> {
                if (state.name().startsWith("a series")) {
                    assertThat(mail.entries())
                            .extracting(EmailContent.Entry::title)
                            .singleElement()
                            .asString()
                            .startsWith(confidential ? plural.get(mail.language()) : MailState.TITLE);
                }
            });
        }
    }

    @Test
    void who_leads_is_not_asked_whether_they_come() {
        each(MailLooksTest::all, (state, mail) -> {
            if (!state.name().endsWith("who leads")) {
                return;
            }
            var text = renderer.text(mail);
            assertThat(text).as(state.kind() + " " + state.name()).doesNotContain("/svar/");
            if (state.kind() != MessageKind.SESSION_CANCELLED) {
                assertThat(text).containsAnyOf("Du fasiliterer, så du tren", "You facilitate, so you need not answer");
                assertThat(text).doesNotContain("Vi regner med deg", "Vi reknar med deg", "We count on you");
            }
            if (mail.entries().size() == 1 && !state.name().startsWith("a series")) {
                assertThat(mail.buttons().getFirst().address().getPath())
                        .startsWith(state.kind() == MessageKind.SESSION_CANCELLED ? "/min-side" : "/samlinger/");
            }
        });
    }

    @Test
    void all_of_them_can_be_looked_at_side_by_side() throws IOException {
        var gallery = new MailGallery();
        for (var confidential : List.of(false, true)) {
            var states = Arrays.stream(Language.values())
                    .map(all(NAME, confidential, FIRST))
                    .toList();
            for (var at = 0; at < states.getFirst().size(); at++) {
                var shown = new ArrayList<MailGallery.Shown>();
                for (var language : Language.values()) {
                    var mail = content(states.get(language.ordinal()).get(at).message(), language);
                    shown.add(new MailGallery.Shown(mail, renderer.html(mail), renderer.text(mail)));
                }
                gallery.show(states.getFirst().get(at), confidential, shown);
            }
        }
        assertThat(Files.readString(gallery.finish()).split("<iframe ", -1))
                .hasSize(all(Language.NB).size() * Language.values().length + 1);
    }

    private static List<String> words(String text) {
        return Pattern.compile("[\\p{L}\\p{N}]+")
                .matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .map(found -> found.group())
                .toList();
    }
}
