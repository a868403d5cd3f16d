package no.moteplass.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** One setting says when the database is changed. */
@Execution(ExecutionMode.CONCURRENT)
class MigrationSettingsTest {

    private static final String MIGRATES = "quarkus.flyway.migrate-at-start";
    private static final String VALIDATES = "quarkus.flyway.validate-at-start";
    private static final String ENDS = "quarkus.init-and-exit";

    @Test
    void at_start_what_the_application_says_itself_holds() {
        assertThat(value("at-start", MIGRATES)).isEqualTo("true");
        assertThat(value("at-start", VALIDATES)).isNull();
        assertThat(value("at-start", ENDS)).isNull();
        assertThat(value("", MIGRATES)).isEqualTo("true");
    }

    @Test
    void only_migrates_and_ends() {
        assertThat(value("only", MIGRATES)).isEqualTo("true");
        assertThat(value("only", ENDS)).isEqualTo("true");
    }

    @Test
    void never_looks_whether_it_was_done() {
        assertThat(value("never", MIGRATES)).isEqualTo("false");
        assertThat(value("never", VALIDATES)).isEqualTo("true");
        assertThat(value("never", ENDS)).isNull();
    }

    @Test
    void another_word_is_refused() {
        assertThatThrownBy(() -> value("sometimes", MIGRATES))
                .hasMessageContaining("moteplass.migrate is at-start, only or never, not sometimes");
    }

    private static String value(String when, String setting) {
        return config(when).getConfigValue(setting).getValue();
    }

    private static SmallRyeConfig config(String when) {
        return new SmallRyeConfigBuilder()
                .withSources(new MigrationSettings())
                .withSources(new PropertiesConfigSource(Map.of(MIGRATES, "true"), "the application's own", 100))
                .withSources(
                        new PropertiesConfigSource(Map.of(MigrationSettings.SETTING, when), "the environment", 300))
                .build();
    }
}
