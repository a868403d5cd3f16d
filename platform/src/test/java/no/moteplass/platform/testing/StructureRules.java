package no.moteplass.platform.testing;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaConstructor;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** The rules on how a module is built: packages, layers, and how much a class may need. */
final class StructureRules {

    private static final int MOST_COLLABORATORS = 6;
    private static final int MOST_FILES = 15;

    /** Values, not collaborators, even where no annotation says that they come from the configuration. */
    private static final Set<String> VALUES = Set.of(
            "java.lang.String",
            "java.lang.Integer",
            "java.lang.Long",
            "java.lang.Boolean",
            "java.time.Duration",
            "java.net.URI",
            "java.util.Optional",
            "java.util.UUID",
            "java.time.Instant");

    /** The services' rooms; platform is what the web rooms are made of, the portal is one, and local serves only itself. */
    private static final String[] SERVICES = {
        "no.moteplass.groups..", "no.moteplass.sessions..", "no.moteplass.notifications..", "no.moteplass.offender.."
    };

    private static final String[] HTTP = {
        "jakarta.ws.rs..",
        "org.jboss.resteasy..",
        "io.vertx.core.http..",
        "io.vertx.ext.web..",
        "io.quarkus.vertx.http..",
        "no.moteplass.platform.web..",
        "no.moteplass.platform.problem.."
    };

    private static final Set<String> JDBC = Set.of(
            "javax.sql.DataSource",
            "io.agroal.api.AgroalDataSource",
            "java.sql.Connection",
            "java.sql.DriverManager",
            "java.sql.PreparedStatement",
            "java.sql.Statement",
            "java.sql.ResultSet");

    /** Who may use plain JDBC; each says why in its own words. */
    private static final Set<String> MAY_USE_JDBC = Set.of(
            // Numbering what was committed: short transactions of its own, under an advisory lock, beside any other.
            "no.moteplass.platform.feed.source.FeedRepository",
            // Moving a reader's position, on a thread of its own, in the current transaction or in none.
            "no.moteplass.platform.feed.reader.SubscriptionRepository",
            // The library that runs the jobs asks for a DataSource.
            "no.moteplass.platform.jobs.Jobs",
            // Asks the database whether it is there, beside the pool that may be empty, and sets free who waits for it.
            "no.moteplass.platform.database.DatabaseWatch",
            // Makes the databases before there is an application that could keep entities in them.
            "no.moteplass.local.postgres.KeptPostgres",
            // Loads and looks at the databases of the benchmarks, below any application.
            "no.moteplass.benchmarks.database.Database");

    private StructureRules() {}

    static ArchRule packagesFormNoCycle() {
        return slices().matching("(**)").should().beFreeOfCycles();
    }

    static ArchRule atMostSixCollaborators() {
        return classes().should(new ArchCondition<JavaClass>("have at most " + MOST_COLLABORATORS + " collaborators") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (type.isRecord() || type.isEnum() || type.isAnnotatedWith("jakarta.persistence.Entity")) {
                    return;
                }
                var most = type.getConstructors().stream()
                        .mapToLong(StructureRules::collaborators)
                        .max()
                        .orElse(0);
                var injected = type.getFields().stream()
                        .filter(field -> field.isAnnotatedWith("jakarta.inject.Inject"))
                        .count();
                if (most + injected > MOST_COLLABORATORS) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getName() + " has " + (most + injected) + " collaborators"));
                }
            }
        });
    }

    private static long collaborators(JavaConstructor constructor) {
        return constructor.getParameters().stream()
                .filter(parameter ->
                        !parameter.isAnnotatedWith("org.eclipse.microprofile.config.inject.ConfigProperty"))
                .filter(parameter -> {
                    var type = parameter.getRawType();
                    return !type.isPrimitive()
                            && !type.isEnum()
                            && !type.isRecord()
                            && !VALUES.contains(type.getName());
                })
                .count();
    }

    static ArchRule atMostFifteenFilesAPackage() {
        return classes().should(new ArchCondition<JavaClass>("lie in a package of at most " + MOST_FILES + " files") {

            private Map<String, Set<String>> files = new HashMap<>();

            @Override
            public void init(Collection<JavaClass> all) {
                files = new HashMap<>();
                all.stream()
                        .filter(type -> !type.getSimpleName().equals("package-info"))
                        .forEach(type -> files.computeIfAbsent(type.getPackageName(), name -> new HashSet<>())
                                .add(outermost(type).getName()));
            }

            @Override
            public void check(JavaClass type, ConditionEvents events) {
                var here = files.getOrDefault(type.getPackageName(), Set.of());
                if (here.size() > MOST_FILES && type.equals(outermost(type))) {
                    events.add(SimpleConditionEvent.violated(
                            type, type.getPackageName() + " holds " + here.size() + " files"));
                }
            }
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(StructureRules::outermost).orElse(type);
    }

    /** A client of another service's API is written with the same annotations as a resource, and stands in a client package. */
    static ArchRule nothingOutsideWebKnowsHttp() {
        return noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and()
                .resideOutsideOfPackages("..web..", "..client..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(HTTP)
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("no.moteplass.platform.paging.PageRequest");
    }

    static ArchRule nothingOutsideWebKnowsAWebPackage() {
        return noClasses()
                .that()
                .resideInAnyPackage(SERVICES)
                .and()
                .resideOutsideOfPackage("..web..")
                .should()
                .dependOnClassesThat()
                .resideInAPackage("..web..");
    }

    static ArchRule plainJdbcStandsInNamedClasses() {
        return noClasses()
                .that(DescribedPredicate.describe(
                        "are not named here",
                        type -> !MAY_USE_JDBC.contains(outermost(type).getName())
                                && !type.getModifiers().contains(JavaModifier.SYNTHETIC)))
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe("are plain JDBC", type -> JDBC.contains(type.getName())));
    }
}
