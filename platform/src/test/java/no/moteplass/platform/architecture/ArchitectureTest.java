package no.moteplass.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import javax.sql.DataSource;

import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import no.moteplass.offender.AsksOutsideRepositories;
import no.moteplass.offender.cycle.one.NeedsTheOther;
import no.moteplass.offender.cycle.two.NeedsTheFirst;
import no.moteplass.offender.feature.AnswersHttp;
import no.moteplass.offender.feature.KnowsItsWebRoom;
import no.moteplass.offender.feature.web.PlantedView;
import no.moteplass.platform.architecture.unmarked.Unmarked;
import no.moteplass.platform.testing.ArchitectureRules;
import no.moteplass.platform.testing.SourceFiles;

/** The rules hold here, and each is seen to fail on an offender planted for it. */
@Execution(ExecutionMode.CONCURRENT)
class ArchitectureTest {

    static class ReadsTheClock {
        Instant now() {
            return Instant.now();
        }
    }

    @Entity
    static class EntityThatAnswersHttp {
        Response answer() {
            return Response.ok().build();
        }
    }

    @Path("planted")
    static class ResourceThatGivesItsEntityAway {
        EntityThatAnswersHttp give() {
            return new EntityThatAnswersHttp();
        }
    }

    static class EndpointForAnybody {
        @GET
        public String anybody() {
            return "";
        }
    }

    static class PlantedManager {}

    static class NeedsSeven {
        NeedsSeven(Clock a, Clock b, Clock c, Clock d, Clock e, Clock f, Clock g) {}
    }

    static class OpensConnections {
        Connection open(DataSource database) throws SQLException {
            return database.getConnection();
        }
    }

    private static final Map<String, JavaClasses> OFFENDERS = Map.ofEntries(
            planted("nobody reads the system clock", ReadsTheClock.class),
            planted("queries stand in repositories", AsksOutsideRepositories.class),
            planted("entities know neither HTTP nor SQL", EntityThatAnswersHttp.class),
            planted("no entity leaves a resource", ResourceThatGivesItsEntityAway.class),
            planted("every endpoint declares who may call it", EndpointForAnybody.class),
            planted("every package has its sentence and is null-marked", Unmarked.class),
            planted("names say the purpose", PlantedManager.class),
            planted("packages form no cycle", NeedsTheOther.class, NeedsTheFirst.class),
            planted("at most six collaborators a class", NeedsSeven.class),
            entry(
                    "at most fifteen files a package",
                    new ClassFileImporter().importPackages("no.moteplass.offender.crowded")),
            planted("nothing outside web knows HTTP", AnswersHttp.class),
            planted("nothing outside web knows a web package", KnowsItsWebRoom.class, PlantedView.class),
            planted("plain JDBC stands in named classes alone", OpensConnections.class));

    private static Map.Entry<String, JavaClasses> planted(String rule, Class<?>... offenders) {
        return entry(rule, ArchitectureRules.only(offenders));
    }

    @TestFactory
    Stream<DynamicTest> each_rule_can_fail() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    var offender = OFFENDERS.get(rule.getKey());
                    assertThat(offender)
                            .as("an offender planted for " + rule.getKey())
                            .isNotNull();
                    assertThat(rule.getValue().evaluate(offender).hasViolation())
                            .isTrue();
                }));
    }

    @Test
    void a_file_that_is_too_long_is_found(@TempDir java.nio.file.Path folder) throws IOException {
        Files.writeString(folder.resolve("Long.java"), "\n".repeat(301));

        assertThatThrownBy(() -> SourceFiles.checkLengths(folder)).hasMessageContaining("Long.java (301)");
    }

    @Test
    void the_rules_hold_in_the_platform() {
        ArchitectureRules.check("no.moteplass.platform");
    }

    private static final ArchRule NO_WORD_OF_THE_DOMAIN = noClasses()
            .should()
            .haveNameMatching("no\\.moteplass\\.platform\\..*(Leader|Group|Session|Membership|SignUp|Series|Programme|"
                    + "Facilitator|Reminder|Delivery|Unit(?!s)).*");

    static class GroupOfThePlatform {}

    @Test
    void the_platform_names_no_word_of_the_domain() {
        NO_WORD_OF_THE_DOMAIN.check(new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("no.moteplass.platform"));
        assertThat(NO_WORD_OF_THE_DOMAIN
                        .evaluate(ArchitectureRules.only(GroupOfThePlatform.class))
                        .hasViolation())
                .isTrue();
    }
}
