package no.moteplass.notifications;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import org.junit.jupiter.api.Test;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

import no.moteplass.platform.testing.ArchitectureRules;

/** The rules of the house hold here, and nothing of another service is known. */
class ArchitectureTest {

    @Test
    void the_rules_of_the_house_hold() {
        ArchitectureRules.check("no.moteplass.notifications");
    }

    @Test
    void no_other_service_is_imported() {
        var ours = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("no.moteplass.notifications");
        noClasses()
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("no.moteplass.groups..", "no.moteplass.sessions..", "no.moteplass.portal..")
                .check(ours);
    }
}
