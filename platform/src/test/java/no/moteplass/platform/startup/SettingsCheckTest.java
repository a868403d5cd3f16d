package no.moteplass.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.stream.Stream;

import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;

/** What is said to whoever starts an application and has forgotten something. */
@Execution(ExecutionMode.CONCURRENT)
class SettingsCheckTest {

    private static final NeededSetting ADDRESS =
            NeededSetting.of("moteplass.portal.url", "the portal's public address");
    private static final NeededSetting SECRET =
            NeededSetting.key("moteplass.actions.secret", "signs the links in mails");

    @Test
    void what_is_missing_or_empty_is_named_with_what_it_is_and_how_to_set_it() {
        assertThat(SettingsCheck.faults(
                        config(Map.of("moteplass.actions.secret", " "), 300), Stream.of(ADDRESS, SECRET)))
                .containsExactly(
                        "moteplass.actions.secret (signs the links in mails) is missing: set"
                                + " MOTEPLASS_ACTIONS_SECRET in the environment, or in a file of that name in"
                                + " /run/secrets",
                        "moteplass.portal.url (the portal's public address) is missing: set"
                                + " MOTEPLASS_PORTAL_URL in the environment, or in a file of that name in /run/secrets");
    }

    @Test
    void an_address_that_the_application_brought_itself_is_no_address() {
        var own = config(Map.of("moteplass.portal.url", "http://localhost:8080"), 250);

        assertThat(SettingsCheck.faults(own, Stream.of(ADDRESS))).hasSize(1);
    }

    @Test
    void a_short_key_is_refused_and_not_told() {
        var given = config(Map.of("moteplass.actions.secret", "0123456789012345678901234567890"), 300);

        assertThat(SettingsCheck.faults(given, Stream.of(SECRET)))
                .containsExactly(
                        "moteplass.actions.secret (signs the links in mails) is too short: it has 31 characters and"
                                + " needs at least 32");
    }

    @Test
    void what_is_there_is_not_spoken_of() {
        var given = config(
                Map.of(
                        "moteplass.actions.secret",
                        "01234567890123456789012345678901",
                        "moteplass.portal.url",
                        "https://moteplass.example.org"),
                300);

        assertThat(SettingsCheck.faults(given, Stream.of(ADDRESS, SECRET, ADDRESS)))
                .isEmpty();
    }

    private static Config config(Map<String, String> given, int ordinal) {
        return new SmallRyeConfigBuilder()
                .withSources(new PropertiesConfigSource(given, "given", ordinal))
                .build();
    }
}
