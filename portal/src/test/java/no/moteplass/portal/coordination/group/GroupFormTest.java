package no.moteplass.portal.coordination.group;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import no.moteplass.portal.coordination.group.GroupFormCheck.Fault;

class GroupFormTest {

    private static GroupForm aForm() {
        var form = new GroupForm();
        form.programme = "refleksjon-forstelinje";
        form.name = "Torsdagsgruppen";
        return form;
    }

    @Test
    void a_name_is_enough() {
        assertThat(GroupFormCheck.faultsOf(aForm())).isEmpty();
    }

    @Test
    void a_name_of_blanks_is_missing() {
        var form = aForm();
        form.name = "  ";

        assertThat(GroupFormCheck.faultsOf(form)).containsExactly(Map.entry("navn", Fault.MISSING));
    }

    @Test
    void every_fault_is_found_at_once_and_in_the_order_of_the_form() {
        var form = new GroupForm();
        form.minSize = "fem";
        form.maxSize = "-3";
        form.maxPerUnit = "1.5";
        form.opens = "snart";
        form.closes = "2027-02-30";
        form.contact = "ikke en adresse";

        assertThat(GroupFormCheck.faultsOf(form))
                .containsExactly(
                        Map.entry("navn", Fault.MISSING),
                        Map.entry("minst", Fault.NO_NUMBER),
                        Map.entry("mest", Fault.NO_NUMBER),
                        Map.entry("fra-virksomhet", Fault.NO_NUMBER),
                        Map.entry("apner", Fault.NO_DATE),
                        Map.entry("stenger", Fault.NO_DATE),
                        Map.entry("kontakt", Fault.NO_ADDRESS));
    }

    @Test
    void fewer_places_than_the_least_number_is_a_fault_and_as_many_is_none() {
        var form = aForm();
        form.minSize = "5";
        form.maxSize = "4";
        assertThat(GroupFormCheck.faultsOf(form)).containsEntry("minst", Fault.OVER_PLACES);

        form.maxSize = "5";
        assertThat(GroupFormCheck.faultsOf(form)).isEmpty();
    }

    @Test
    void a_window_may_last_one_day_and_not_end_before_it_begins() {
        var form = aForm();
        form.opens = "2027-03-28";
        form.closes = "2027-03-27";
        assertThat(GroupFormCheck.faultsOf(form)).containsEntry("stenger", Fault.BEFORE_FIRST);

        form.closes = "2027-03-28";
        assertThat(GroupFormCheck.faultsOf(form)).isEmpty();
    }

    /** 28 March 2027 has 23 hours: it begins in winter time and ends in summer time. */
    @Test
    void the_last_day_belongs_to_the_window_on_the_night_that_clocks_change_too() {
        var form = aForm();
        form.opens = "2027-03-28";
        form.closes = "2027-03-28";

        assertThat(form.from()).isEqualTo("2027-03-28T00:00:00+01:00");
        assertThat(form.until()).isEqualTo("2027-03-29T00:00:00+02:00");
    }

    @Test
    void what_is_left_empty_is_not_sent() {
        var form = aForm();
        form.purpose = "Som tilbudet sier";
        form.theme = " ";
        form.levels = List.of();

        var group = form.toNewGroup("Som tilbudet sier");

        assertThat(group.purpose()).isNull();
        assertThat(group.theme()).isNull();
        assertThat(group.levels()).isNull();
        assertThat(group.signUpFrom()).isNull();
        assertThat(group.promotion()).isNull();
    }

    @Test
    void a_change_holds_what_differs_and_nothing_else() {
        var before = aForm();
        before.theme = "Omstilling";
        before.maxSize = "8";
        before.levels = List.of("FRONT_LINE");
        before.promotion = "DIRECT";
        var now = aForm();
        now.theme = "";
        now.maxSize = "9";
        now.levels = List.of("MIDDLE", "FRONT_LINE");
        now.closes = "2027-03-28";

        assertThat(GroupChange.between(before, now))
                .hasToString("{\"theme\":null,\"maxSize\":9,"
                        + "\"signUpUntil\":\"2027-03-29T00:00:00+02:00\",\"promotion\":\"OFFER\","
                        + "\"levels\":[\"FRONT_LINE\",\"MIDDLE\"]}");
        assertThat(GroupChange.between(now, now)).hasToString("{}");
    }

    @Test
    void levels_in_another_order_are_no_change() {
        var before = aForm();
        before.levels = List.of("MIDDLE", "FRONT_LINE");
        var now = aForm();
        now.levels = List.of("FRONT_LINE", "MIDDLE");

        assertThat(GroupChange.between(before, now)).isEmpty();
    }
}
