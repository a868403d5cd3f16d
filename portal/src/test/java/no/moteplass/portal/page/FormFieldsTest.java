package no.moteplass.portal.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormFieldsTest {

    private static final FormFields FIELDS =
            new FormFields().with("leaderIds", "adresser", "invite.addresses").with("until", "frist", "invite.until");

    @Test
    void what_is_wrong_within_a_list_is_wrong_with_its_field() {
        assertThat(FIELDS.inputOf("leaderIds[3]")).isEqualTo("adresser");
        assertThat(FIELDS.labelOf("leaderIds[3]")).isEqualTo("invite.addresses");
        assertThat(FIELDS.inputOf("until")).isEqualTo("frist");
    }

    @Test
    void what_belongs_to_no_field_leads_to_the_form_and_has_no_label() {
        assertThat(FIELDS.inputOf("somethingElse")).isEqualTo("skjema");
        assertThat(FIELDS.labelOf("somethingElse")).isNull();
        assertThat(FIELDS.inputOf(null)).isEqualTo("skjema");
    }
}
