package no.moteplass.platform.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;

import jakarta.persistence.Entity;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;

import no.moteplass.offender.AsksOutsideRepositories;
import no.moteplass.platform.architecture.unmarked.Unmarked;
import no.moteplass.platform.testing.ArchitectureRules;

/** The rules hold here, and each is seen to fail on an offender planted for it. */
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

    private static final Map<String, Class<?>> OFFENDERS = Map.of(
            "nobody reads the system clock", ReadsTheClock.class,
            "queries stand in repositories", AsksOutsideRepositories.class,
            "entities know neither HTTP nor SQL", EntityThatAnswersHttp.class,
            "no entity leaves a resource", ResourceThatGivesItsEntityAway.class,
            "every endpoint declares who may call it", EndpointForAnybody.class,
            "every package has its sentence and is null-marked", Unmarked.class,
            "names say the purpose", PlantedManager.class);

    @TestFactory
    Stream<DynamicTest> each_rule_can_fail() {
        return ArchitectureRules.all().entrySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> {
                    var offender = OFFENDERS.get(rule.getKey());
                    assertThat(offender)
                            .as("an offender planted for " + rule.getKey())
                            .isNotNull();
                    assertThat(rule.getValue()
                                    .evaluate(ArchitectureRules.only(offender))
                                    .hasViolation())
                            .isTrue();
                }));
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
