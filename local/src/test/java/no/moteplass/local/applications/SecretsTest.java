package no.moteplass.local.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {
    @TempDir
    Path folder;

    @Test
    void makes_a_secret_once_and_keeps_it() {
        var secret = new Secrets(folder).of("actions");
        assertThat(secret).hasSize(64);
        assertThat(new Secrets(folder).of("actions")).isEqualTo(secret);
        assertThat(new Secrets(folder).of("session")).isNotEqualTo(secret);
    }
}
