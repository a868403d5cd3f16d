package no.moteplass.local.applications;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import no.moteplass.local.settings.Application;

/** Runs one application from its sources: Quarkus takes up what was changed at the next request. */
final class LiveReload {
    /** Texts are read once by the application; so it starts again for them as it does for classes. */
    private static final String TEXTS = Stream.of("platform-problems", "problems", "messages", "sessions")
            .flatMap(name -> Stream.of("nb", "nn", "en").map(language -> name + "_" + language + ".properties"))
            .collect(Collectors.joining(","));

    private LiveReload() {}

    static List<String> command(Path root, Application application, List<String> properties) {
        var arguments = Stream.concat(
                        Stream.of(
                                "-Xmx512m",
                                "--enable-native-access=ALL-UNNAMED",
                                "-Dquarkus.live-reload.watched-resources=" + TEXTS),
                        properties.stream())
                .map(LiveReload::quoted)
                .collect(Collectors.joining(" "));
        return List.of(
                "mvn",
                "-B",
                "-ntp",
                "-f",
                root.resolve("pom.xml").toString(),
                // with platform, whose classes come from the same build and are watched too
                "-pl",
                application.folder(),
                "-am",
                "test-compile",
                "quarkus:dev",
                "-Djvm.args=" + arguments,
                // nobody types into its log
                "-Dquarkus.console.enabled=false",
                "-Dquarkus.test.continuous-testing=disabled",
                "-Dspotless.check.skip=true");
    }

    /** Quarkus splits the line at blanks, as a shell does. */
    private static String quoted(String argument) {
        return argument.contains(" ") ? "\"" + argument + "\"" : argument;
    }
}
