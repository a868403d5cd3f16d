package no.moteplass.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import java.lang.annotation.Annotation;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

import javax.sql.DataSource;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;

import org.jspecify.annotations.NullMarked;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules of the house, by name. {@code ArchitectureTest} in platform plants an offender for each. */
public final class ArchitectureRules {

    private static final Set<Class<?>> ASKS_FOR_NOW =
            Set.of(Instant.class, LocalDate.class, LocalDateTime.class, OffsetDateTime.class, ZonedDateTime.class);
    private static final String ENTITY = "jakarta.persistence.Entity";
    private static final List<Class<? extends Annotation>> VERBS =
            List.of(GET.class, POST.class, PUT.class, PATCH.class, DELETE.class);

    private ArchitectureRules() {}

    /** Every rule that holds in every module. */
    public static Map<String, ArchRule> all() {
        var rules = new TreeMap<String, ArchRule>();
        rules.put("nobody reads the system clock", nobodyReadsTheSystemClock());
        rules.put("queries stand in repositories", queriesStandInRepositories());
        rules.put("entities know neither HTTP nor SQL", entitiesKnowNeitherHttpNorSql());
        rules.put("no entity leaves a resource", noEntityLeavesAResource());
        rules.put("every endpoint declares who may call it", everyEndpointDeclaresWhoMayCall());
        rules.put("every package has its sentence and is null-marked", everyPackageIsNullMarked());
        rules.put("names say the purpose", namesSayThePurpose());
        rules.put("packages form no cycle", StructureRules.packagesFormNoCycle());
        rules.put("at most six collaborators a class", StructureRules.atMostSixCollaborators());
        rules.put("at most fifteen files a package", StructureRules.atMostFifteenFilesAPackage());
        rules.put("nothing outside web knows HTTP", StructureRules.nothingOutsideWebKnowsHttp());
        rules.put("nothing outside web knows a web package", StructureRules.nothingOutsideWebKnowsAWebPackage());
        rules.put("plain JDBC stands in named classes alone", StructureRules.plainJdbcStandsInNamedClasses());
        return rules;
    }

    /** Checks every rule on a module's main code, and the length of its files. */
    public static void check(String basePackage) {
        var found = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(basePackage);
        if (found.isEmpty()) {
            throw new AssertionError("no classes below " + basePackage + ": the rules would check nothing");
        }
        all().values().forEach(rule -> rule.allowEmptyShould(true).check(found));
        SourceFiles.checkLengths(Path.of("src/main/java"));
    }

    public static JavaClasses only(Class<?>... offenders) {
        return new ClassFileImporter().importClasses(offenders);
    }

    private static ArchRule nobodyReadsTheSystemClock() {
        return noClasses()
                .that()
                // the applications' clock; and the launcher's, which is outside them and gets it with its settings
                .resideOutsideOfPackages("no.moteplass.platform.time..", "no.moteplass.local.settings..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks the system for the time", call -> {
                    var owner = call.getTargetOwner();
                    var name = call.getTarget().getName();
                    var bare = call.getTarget().getRawParameterTypes().isEmpty();
                    return (ASKS_FOR_NOW.stream().anyMatch(owner::isEquivalentTo) && name.equals("now") && bare)
                            || (owner.isEquivalentTo(Clock.class) && name.startsWith("system"))
                            || (owner.isEquivalentTo(System.class) && name.equals("currentTimeMillis"));
                }));
    }

    private static ArchRule queriesStandInRepositories() {
        return noClasses()
                .that()
                .haveSimpleNameNotEndingWith("Repository")
                .and()
                .resideOutsideOfPackage("no.moteplass.platform..")
                .should()
                .callMethodWhere(DescribedPredicate.describe("asks the database in a language of its own", call -> {
                    var owner = call.getTargetOwner();
                    var name = call.getTarget().getName();
                    return (owner.isAssignableTo(DataSource.class) && name.equals("getConnection"))
                            || (owner.getName().startsWith("jakarta.persistence.EntityManager")
                                    && name.startsWith("create"))
                            || (owner.getName().startsWith("org.hibernate")
                                    && name.startsWith("create")
                                    && name.endsWith("Query"));
                }));
    }

    private static ArchRule entitiesKnowNeitherHttpNorSql() {
        return noClasses()
                .that()
                .areAnnotatedWith(ENTITY)
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("jakarta.ws.rs..", "java.sql..", "io.vertx..", "org.jboss.resteasy..");
    }

    private static ArchRule noEntityLeavesAResource() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .should()
                .notHaveRawReturnType(DescribedPredicate.describe("an entity", type -> type.isAnnotatedWith(ENTITY)));
    }

    private static ArchRule everyEndpointDeclaresWhoMayCall() {
        return methods()
                .that(DescribedPredicate.describe(
                        "are endpoints, not calls to others'",
                        method -> VERBS.stream().anyMatch(method::isAnnotatedWith)
                                && !method.getOwner()
                                        .isAnnotatedWith(
                                                "org.eclipse.microprofile.rest.client.inject.RegisterRestClient")))
                .should(new ArchCondition<JavaMethod>("declare who may call them") {
                    @Override
                    public void check(JavaMethod method, ConditionEvents events) {
                        var declared = List.of(RolesAllowed.class, PermitAll.class).stream()
                                        .anyMatch(each -> method.isAnnotatedWith(each)
                                                || method.getOwner().isAnnotatedWith(each))
                                || method.isAnnotatedWith("io.quarkus.security.Authenticated")
                                || method.getOwner().isAnnotatedWith("io.quarkus.security.Authenticated");
                        if (!declared) {
                            events.add(
                                    SimpleConditionEvent.violated(method, method.getFullName() + " declares nobody"));
                        }
                    }
                });
    }

    private static ArchRule everyPackageIsNullMarked() {
        return classes().should(new ArchCondition<JavaClass>("lie in a package that is null-marked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.getPackage().tryGetAnnotationOfType(NullMarked.class).isEmpty()) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " has no package-info.java with @NullMarked"));
                }
            }
        });
    }

    private static ArchRule namesSayThePurpose() {
        return noClasses().should().haveNameMatching(".*(Dto|DTO|Impl|Manager|Util|Utils|Helper)");
    }
}
