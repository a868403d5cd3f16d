package no.moteplass.portal;

import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.delete;
import static com.github.tomakehurst.wiremock.client.WireMock.deleteRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.noContent;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.put;
import static com.github.tomakehurst.wiremock.client.WireMock.putRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathMatching;
import static no.moteplass.portal.fakes.FakeServices.GROUPS;
import static no.moteplass.portal.fakes.FakeServices.MY_GROUP;
import static no.moteplass.portal.fakes.FakeServices.problem;
import static no.moteplass.portal.fakes.FakeServices.signUp;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import no.moteplass.portal.fakes.FakeServices;
import no.moteplass.portal.fakes.FakeWorld;

/** A page that has been open for a while writes nothing over. */
@QuarkusTest
@QuarkusTestResource(FakeWorld.class)
class OldPagesTest extends PortalTest {

    private static final String PAGE = "/koordinator/grupper/" + MY_GROUP;
    private static final String MEMBERS = GROUPS + "/groups/" + MY_GROUP + "/members";
    private static final String ANNA = "01938a00-0000-7000-8000-000000000007";
    private static final String INGRID = "01938a00-0000-7000-8000-000000000002";

    private static void roleChangeIs(String leader, boolean taken) {
        FakeServices.answer(
                put(urlPathEqualTo(MEMBERS + "/" + leader)),
                taken
                        ? okJson(member(INGRID, 7, "\"FACILITATOR\""))
                        : problem(412, "precondition-failed", "Endret i mellomtiden", "Les på nytt.", null));
    }

    private static String member(String leader, int version, String roles) {
        return """
                {"id":"%s","version":%d,"leader":"%s","name":"Ingrid Iversen","unit":"0301-02","unitName":"Bydel Grünerløkka",
                 "roles":[%s],"seat":false,"from":"2026-11-01T08:00:00Z"}
                """.formatted(leader, version, leader, roles);
    }

    @Test
    void a_role_is_given_to_the_membership_that_the_page_showed() {
        roleChangeIs(INGRID, true);
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE).html())
                .contains(
                        "name=\"leder\" value=\"" + INGRID + "\"><input type=\"hidden\" name=\"versjon\" value=\"6\">");

        coordinator.post(PAGE + "/rolle", Map.of("leder", INGRID, "versjon", "6", "rolle", "PURPOSE_OWNER"));

        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(MEMBERS + "/" + INGRID))))
                .singleElement()
                .satisfies(call -> {
                    assertThat(call.getHeader("If-Match")).isEqualTo("\"6\"");
                    assertThat(call.getBodyAsString()).isEqualTo("{\"roles\":[\"FACILITATOR\",\"PURPOSE_OWNER\"]}");
                });
    }

    @Test
    void a_role_from_an_old_page_is_refused_and_the_roles_are_shown_as_they_are() {
        roleChangeIs(INGRID, false);
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        var page = coordinator.post(PAGE + "/rolle", Map.of("leder", INGRID, "versjon", "5", "fjern", "FACILITATOR"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.html()).contains("Dette er endret siden du åpnet siden", "Ingrid Iversen", "fasilitator");
        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(MEMBERS + "/" + INGRID))
                        .withHeader("If-Match", equalTo("\"5\""))))
                .hasSize(1);
    }

    @Test
    void somebody_who_was_found_outside_the_group_gets_a_role_only_while_they_have_none() {
        roleChangeIs(ANNA, false);
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);
        assertThat(coordinator.post(PAGE + "/sok", Map.of("navn", "Anna")).html())
                .contains("name=\"leder\" value=\"" + ANNA + "\"><input type=\"hidden\" name=\"versjon\" value=\"0\">");

        coordinator.post(PAGE + "/rolle", Map.of("leder", ANNA, "versjon", "0", "rolle", "FACILITATOR"));

        assertThat(FakeServices.asked(
                        putRequestedFor(urlPathEqualTo(MEMBERS + "/" + ANNA)).withHeader("If-Match", equalTo("\"0\""))))
                .hasSize(1);
    }

    @Test
    void removing_somebody_names_the_version_of_the_page_too() {
        FakeServices.answer(delete(urlPathEqualTo(MEMBERS + "/" + INGRID)), noContent());
        var coordinator = Visitor.coordinator();
        coordinator.get(PAGE);

        coordinator.post(PAGE + "/fjern", Map.of("leder", INGRID, "versjon", "6"));

        assertThat(FakeServices.asked(deleteRequestedFor(urlPathEqualTo(MEMBERS + "/" + INGRID))
                        .withHeader("If-Match", equalTo("\"6\""))))
                .hasSize(1);
    }

    @Test
    void a_facilitator_names_a_deputy_from_what_the_page_showed() {
        FakeServices.answer(
                get(urlPathEqualTo(GROUPS + "/groups/" + MY_GROUP)),
                okJson(FakeServices.may(
                        FakeServices.group(MY_GROUP, "Kveldsvakt og ledelse", 5, 3, 0, true),
                        "name-deputies",
                        "see-members")));
        roleChangeIs(INGRID, false);
        var hanna = Visitor.leader();
        hanna.get("/grupper/" + MY_GROUP);

        var page = hanna.post("/grupper/" + MY_GROUP + "/stedfortreder", Map.of("leder", INGRID, "versjon", "5"));

        assertThat(page.status()).isEqualTo(412);
        assertThat(page.html()).contains("Dette er endret siden du åpnet siden");
    }

    @Test
    void whoever_stands_on_a_later_page_of_the_members_keeps_every_role() {
        var many = IntStream.range(0, 200)
                .mapToObj(i -> member("01938a00-0000-7000-8000-1%011d".formatted(i), 1, ""))
                .collect(Collectors.joining(","));
        FakeServices.answer(
                get(urlPathEqualTo(MEMBERS)).withQueryParam("cursor", absent()),
                okJson("{\"items\":[" + many + "],\"nextCursor\":\"more\"}"));
        FakeServices.answer(
                get(urlPathEqualTo(MEMBERS)).withQueryParam("cursor", equalTo("more")),
                okJson("{\"items\":[" + member(INGRID, 6, "\"FACILITATOR\"") + "],\"nextCursor\":null}"));
        roleChangeIs(INGRID, true);
        var coordinator = Visitor.coordinator();
        assertThat(coordinator.get(PAGE).html()).contains("value=\"" + INGRID + "\"");

        coordinator.post(PAGE + "/rolle", Map.of("leder", INGRID, "versjon", "6", "rolle", "PURPOSE_OWNER"));

        assertThat(FakeServices.asked(putRequestedFor(urlPathEqualTo(MEMBERS + "/" + INGRID))))
                .singleElement()
                .satisfies(call -> assertThat(call.getBodyAsString())
                        .isEqualTo("{\"roles\":[\"FACILITATOR\",\"PURPOSE_OWNER\"]}"));
    }

    private static final String GIVE_UP = "/grupper/" + MY_GROUP + "/gi-fra-deg-plassen";
    private static final String SIGN_UP_4 = "01938a00-0000-7000-8000-0000000000c4";

    private static void mineIs(String... signUps) {
        FakeServices.answer(get(urlPathEqualTo(GROUPS + "/sign-ups")), okJson(FakeServices.items(signUps)));
    }

    private static void nothingIsWithdrawn() {
        assertThat(FakeServices.asked(postRequestedFor(urlPathMatching(GROUPS + "/sign-ups/.*"))))
                .isEmpty();
    }

    @Test
    void the_form_for_giving_up_says_which_sign_up_it_is_about() {
        mineIs(signUp("c4", MY_GROUP, "PLACED", null, null));

        assertThat(Visitor.leader().get(GIVE_UP).html())
                .contains("name=\"pamelding\" value=\"" + SIGN_UP_4 + "\"", "name=\"tilstand\" value=\"PLACED\"");
    }

    @Test
    void the_old_form_after_giving_up_says_that_there_is_no_place_now() {
        mineIs(signUp("c4", MY_GROUP, "PLACED", null, null));
        var hanna = Visitor.leader();
        hanna.get(GIVE_UP);
        mineIs(signUp("c4", MY_GROUP, "WITHDRAWN", null, null));

        var answer = hanna.post(GIVE_UP, Map.of("pamelding", SIGN_UP_4, "tilstand", "PLACED"));

        assertThat(answer.header("Location")).endsWith("/min-side");
        assertThat(hanna.get("/min-side").html())
                .contains("Du har ingen plass i denne gruppen nå")
                .doesNotContain("Du har gitt fra deg plassen");
        nothingIsWithdrawn();
    }

    @Test
    void the_old_form_does_not_take_a_place_that_was_got_later() {
        mineIs(signUp("c5", MY_GROUP, "PLACED", null, null), signUp("c4", MY_GROUP, "WITHDRAWN", null, null));
        var hanna = Visitor.leader();
        hanna.get(GIVE_UP);

        var page = hanna.post(GIVE_UP, Map.of("pamelding", SIGN_UP_4, "tilstand", "PLACED"));

        assertThat(page.status()).isEqualTo(409);
        assertThat(page.html()).contains("Det står annerledes til nå", "Gi fra deg plassen i «Kveldsvakt og ledelse»?");
        nothingIsWithdrawn();
    }

    @Test
    void who_got_the_place_while_leaving_the_waiting_list_is_asked_again() {
        mineIs(signUp("c4", MY_GROUP, "WAITING", 1, null));
        var hanna = Visitor.leader();
        assertThat(hanna.get(GIVE_UP).html()).contains("Gå ut av ventelisten til «Kveldsvakt og ledelse»?");
        mineIs(signUp("c4", MY_GROUP, "PLACED", null, null));

        var page = hanna.post(GIVE_UP, Map.of("pamelding", SIGN_UP_4, "tilstand", "WAITING"));

        assertThat(page.html()).contains("Det står annerledes til nå", "Gi fra deg plassen i «Kveldsvakt og ledelse»?");
        nothingIsWithdrawn();
    }

    @Test
    void who_leaves_the_waiting_list_is_not_thanked_for_a_place() {
        mineIs(signUp("c4", MY_GROUP, "WAITING", 1, null));
        FakeServices.answer(
                post(urlPathEqualTo(GROUPS + "/sign-ups/" + SIGN_UP_4 + "/withdraw")),
                okJson(signUp("c4", MY_GROUP, "WITHDRAWN", null, null)));
        var hanna = Visitor.leader();
        hanna.get(GIVE_UP);

        hanna.post(GIVE_UP, Map.of("pamelding", SIGN_UP_4, "tilstand", "WAITING"));

        assertThat(hanna.get("/min-side").html())
                .contains("Du står ikke lenger på ventelisten til «Kveldsvakt og ledelse».")
                .doesNotContain("Du har gitt fra deg plassen");
    }
}
