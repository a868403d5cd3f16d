package no.moteplass.platform.feed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Events on the wire. */
class FeedJsonTest {

    private static final Instant NOON = Instant.parse("2027-01-14T12:00:00.123456Z");

    record Thing(String id, long version, @Nullable String name, Instant start, Duration length) {}

    private static List<FeedEvent> read(String json) throws IOException {
        return FeedJson.events(json.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void an_event_is_written_as_a_cloud_event_and_read_back() throws Exception {
        var thing = new Thing("1", 7, null, NOON, Duration.ofMinutes(90));
        var event = new FeedEvent(
                "e:5", "e", 5, "thing.changed", "1", "c-1", NOON, FeedJson.parsed(FeedJson.data(7, thing)));
        var json = FeedJson.batch(URI.create("/feeds/things"), List.of(event));
        var written = FeedJson.MAPPER.readTree(json).get(0);
        assertThat(written.get("specversion").textValue()).isEqualTo("1.0");
        assertThat(written.get("id").textValue()).isEqualTo("e:5");
        assertThat(written.get("type").textValue()).isEqualTo("no.moteplass.thing.changed");
        assertThat(written.get("source").textValue()).isEqualTo("/feeds/things");
        assertThat(written.get("subject").textValue()).isEqualTo("1");
        assertThat(written.get("changeid").textValue()).isEqualTo("c-1");
        assertThat(written.get("time").textValue()).isEqualTo("2027-01-14T12:00:00.123456Z");
        assertThat(written.get("data").get("name").isNull()).isTrue();
        assertThat(written.get("data").get("start").textValue()).isEqualTo("2027-01-14T12:00:00.123456Z");
        assertThat(written.get("data").get("length").textValue()).isEqualTo("PT1H30M");

        var back = read(json).getFirst();
        assertThat(back).isEqualTo(event);
        assertThat(back.version()).isEqualTo(7);
        assertThat(back.as(Thing.class)).isEqualTo(thing);
    }

    @Test
    void the_version_published_is_the_version_told() {
        assertThat(FeedJson.data(8, new Thing("1", 7, "a", NOON, Duration.ZERO)))
                .contains("\"version\":8");
    }

    @Test
    void data_that_is_no_object_is_refused() {
        assertThatThrownBy(() -> FeedJson.data(1, "text")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void what_a_newer_source_adds_is_passed_over() throws Exception {
        var event = read("""
                [{"specversion":"1.0","id":"e:1","source":"/x","type":"no.moteplass.thing.changed","subject":"1",
                  "time":"2027-01-14T12:00:00Z","changeid":"c","newextension":"yes","Odd_Name":1,
                  "data":{"id":"1","version":1,"start":"2027-01-14T12:00:00Z","length":"PT1H","unheardOf":{"a":[1]}}}]
                """).getFirst();
        assertThat(event.as(Thing.class).id()).isEqualTo("1");
    }

    @Test
    void an_answer_that_is_no_batch_of_events_is_refused_as_such() {
        assertThatThrownBy(() -> read("<html>")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("{}")).isInstanceOf(IOException.class);
        assertThatThrownBy(() -> read("""
                [{"specversion":"1.0","id":"no position","source":"/x","type":"a","subject":"1",
                  "time":"2027-01-14T12:00:00Z"}]""")).isInstanceOf(IOException.class);
    }

    @Test
    void data_of_another_shape_names_the_event_and_nothing_of_its_content() {
        var event = new FeedEvent(
                "e:5", "e", 5, "thing.changed", "1", "c", NOON, FeedJson.parsed("{\"version\":{\"secret\":1}}"));
        assertThatThrownBy(() -> event.as(Thing.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("e:5")
                .hasMessageNotContaining("secret");
    }
}
