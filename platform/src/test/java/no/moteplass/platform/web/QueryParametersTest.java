package no.moteplass.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import no.moteplass.platform.problem.ProblemException;

class QueryParametersTest {

    @Test
    void a_yes_or_no_is_one_of_two_words_or_left_out() {
        assertThat(QueryParameters.bool("dryRun", "true")).contains(true);
        assertThat(QueryParameters.bool("dryRun", "false")).contains(false);
        assertThat(QueryParameters.bool("dryRun", null)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "TRUE", "True", " true", "1", "yes", "ja", "null"})
    void anything_else_is_refused_by_the_parameters_name(String given) {
        assertThatThrownBy(() -> QueryParameters.bool("dryRun", given))
                .isInstanceOfSatisfying(ProblemException.class, refused -> {
                    assertThat(refused.problem().status()).isEqualTo(422);
                    assertThat(refused.problem().violations().getFirst().field())
                            .isEqualTo("dryRun");
                });
    }
}
