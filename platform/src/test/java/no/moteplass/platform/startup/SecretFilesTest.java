package no.moteplass.platform.startup;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;

/** Secrets that a platform hands out as files. */
@Execution(ExecutionMode.CONCURRENT)
class SecretFilesTest {

    private static final String SECRET = "s3cret-æøå=#'\" of 32 letters, or more";

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "quarkus.datasource.password",
                "quarkus.flyway.password",
                "quarkus.oidc.credentials.secret",
                "quarkus.oidc-client.credentials.secret",
                "quarkus.mailer.password",
                "moteplass.portal.session-key",
                "moteplass.actions.secret",
                "moteplass.cursors.secret",
                "moteplass.erasure.key"
            })
    void each_may_come_as_a_file_named_like_the_setting_or_like_its_variable(String setting) throws Exception {
        Files.writeString(folder.resolve(setting), SECRET);
        assertThat(config().getValue(setting, String.class)).isEqualTo(SECRET);

        Files.delete(folder.resolve(setting));
        Files.writeString(folder.resolve(variable(setting)), SECRET + "\n");
        var config = config();
        assertThat(config.getValue(setting, String.class)).isEqualTo(SECRET);
        assertThat(SettingsCheck.faults(config, Stream.of(NeededSetting.key(setting, "a key"))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\n\n"})
    void the_line_break_at_the_end_is_no_part_of_it(String end) throws Exception {
        Files.writeString(folder.resolve("MOTEPLASS_ACTIONS_SECRET"), " " + SECRET + " " + end);

        assertThat(config().getValue("moteplass.actions.secret", String.class)).isEqualTo(" " + SECRET + " ");
    }

    @Test
    void a_file_is_stronger_than_what_the_application_brought_and_weaker_than_the_environment() throws Exception {
        Files.writeString(folder.resolve("MOTEPLASS_PORTAL_SESSION_KEY"), SECRET);
        var key = "moteplass.portal.session-key";

        assertThat(config(Map.of(key, ""), 250).getValue(key, String.class)).isEqualTo(SECRET);
        assertThat(config(Map.of(key, "said"), 300).getValue(key, String.class)).isEqualTo("said");
    }

    @Test
    void a_file_that_cannot_be_read_is_named_and_what_stands_in_it_is_not() throws Exception {
        Files.write(folder.resolve("MOTEPLASS_ACTIONS_SECRET"), new byte[] {'s', '3', (byte) 0xff, (byte) 0xfe});
        Files.createSymbolicLink(folder.resolve("QUARKUS_DATASOURCE_PASSWORD"), folder.resolve("nowhere"));
        Files.writeString(folder.resolve("MOTEPLASS_CURSORS_SECRET"), SECRET);

        var faults = SettingsCheck.faults(
                config(),
                Stream.of(
                        NeededSetting.key("moteplass.actions.secret", "signs the links in mails"),
                        NeededSetting.key("moteplass.cursors.secret", "seals the cursors of lists")));

        assertThat(faults).hasSize(2);
        assertThat(faults.getFirst())
                .contains(folder.resolve("MOTEPLASS_ACTIONS_SECRET") + " cannot be read (MalformedInputException)")
                .contains(folder.resolve("QUARKUS_DATASOURCE_PASSWORD") + " cannot be read (NoSuchFileException)")
                .doesNotContain("s3");
        assertThat(faults.getLast()).startsWith("moteplass.actions.secret (signs the links in mails) is missing");
    }

    @Test
    void a_folder_that_is_not_there_is_named_where_somebody_wants_it() {
        var nowhere = folder.resolve("nowhere");

        assertThat(SettingsCheck.faults(config(nowhere, Map.of(), 100), Stream.of()))
                .containsExactly(nowhere + " is no folder");
    }

    @Test
    void what_kubernetes_puts_beside_the_files_is_passed_over() throws Exception {
        var version = Files.createDirectory(folder.resolve("..2026_11_30"));
        Files.writeString(version.resolve("moteplass.actions.secret"), SECRET);
        Files.createSymbolicLink(folder.resolve("..data"), version);
        Files.createSymbolicLink(
                folder.resolve("moteplass.actions.secret"), folder.resolve("..data/moteplass.actions.secret"));
        Files.createDirectory(folder.resolve("kubernetes.io"));

        assertThat(config().getValue("moteplass.actions.secret", String.class)).isEqualTo(SECRET);
        assertThat(SettingsCheck.faults(config(), Stream.of())).isEmpty();
    }

    private SmallRyeConfig config() {
        return config(Map.of(), 100);
    }

    private SmallRyeConfig config(Map<String, String> others, int ordinal) {
        return config(folder, others, ordinal);
    }

    private static SmallRyeConfig config(Path folder, Map<String, String> others, int ordinal) {
        var settings = new HashMap<>(others);
        settings.put(SecretFiles.FOLDER, folder.toString());
        return new SmallRyeConfigBuilder()
                .withSources(new SecretFiles())
                .withSources(new PropertiesConfigSource(settings, "the test's", ordinal))
                .build();
    }

    private static String variable(String setting) {
        return setting.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
    }
}
