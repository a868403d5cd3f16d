package no.moteplass.local.stack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import no.moteplass.local.settings.CannotStart;

class StackFolderTest {
    @TempDir
    Path temp;

    @Test
    void lets_one_stack_hold_a_folder_at_a_time() {
        try (var held = StackFolder.hold(temp)) {
            assertThat(held.holdsData()).isFalse();
            assertThatThrownBy(() -> StackFolder.hold(temp))
                    .isInstanceOf(CannotStart.class)
                    .hasMessageContaining("already running");
        }
        StackFolder.hold(temp).close();
    }

    @Test
    void forgets_the_data_and_keeps_the_logs() throws Exception {
        try (var folder = StackFolder.hold(temp)) {
            Files.writeString(folder.folder("mails").resolve("1.eml"), "x");
            Files.writeString(folder.folder("logs").resolve("a.log"), "x");
            assertThat(folder.holdsData()).isTrue();
            folder.empty();
            assertThat(folder.holdsData()).isFalse();
            assertThat(temp.resolve("logs/a.log")).exists();
        }
    }

    @Test
    void remembers_how_far_the_loading_of_the_sample_came() {
        var state = new SampleState(temp.resolve("sample-data"));
        assertThat(state.found(false)).isEqualTo(SampleState.Found.NOTHING);
        assertThat(state.found(true)).isEqualTo(SampleState.Found.UNKNOWN);
        state.begin();
        assertThat(state.found(true)).isEqualTo(SampleState.Found.HALF);
        state.complete();
        assertThat(state.found(true)).isEqualTo(SampleState.Found.WHOLE);
    }
}
