package io.newswatch.system;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.newswatch.system.running.Project;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of the house that a compiler cannot know. */
class ArchitectureTest {
    private static final List<String> MODULES = List.of(
            "event-contracts",
            "reader",
            "service-edge",
            "classifier",
            "ingest-service",
            "classify-service",
            "alert-service",
            "console",
            "local-stack");

    /** The packages that may know a framework; every other package of a service is domain and knows the JDK. */
    private static final String[] ADAPTERS = {
        "..rest..",
        "..kafka..",
        "..postgres..",
        "..http..",
        "..webhook..",
        "..mail..",
        "..wiring..",
        "..jwt..",
        "..metrics.."
    };

    private static final String[] FRAMEWORKS = {
        "jakarta..",
        "io.quarkus..",
        "io.smallrye..",
        "io.vertx..",
        "io.micrometer..",
        "org.eclipse.microprofile..",
        "org.apache.kafka..",
        "org.hibernate..",
        "org.postgresql..",
        "javax.sql..",
        "org.jsoup..",
        "com.fasterxml.jackson.databind.."
    };

    private static final JavaClasses EVERYTHING = new ClassFileImporter()
            .importPaths(MODULES.stream()
                    .map(module -> Project.root().resolve(module).resolve("target/classes"))
                    .filter(Files::isDirectory)
                    .toArray(Path[]::new));

    @Test
    void everyModuleIsHere() {
        for (var module : MODULES) {
            assertThat(Project.root().resolve(module).resolve("target/classes")).isDirectory();
        }
    }

    @Test
    void domainPackagesOfTheServicesKnowTheJdkOnly() {
        noClasses()
                .that(resideInAnyPackage("io.newswatch.ingest..", "io.newswatch.alert..")
                        .and(not(resideInAnyPackage(ADAPTERS))))
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(FRAMEWORKS)
                .check(EVERYTHING);
    }

    @Test
    void domainPackagesDoNotSpeakSql() {
        noClasses()
                .that(resideInAnyPackage("io.newswatch.ingest..", "io.newswatch.alert..")
                        .and(not(resideInAnyPackage(ADAPTERS))))
                .should()
                .dependOnClassesThat()
                .haveNameMatching("java\\.sql\\.(Connection|Statement|PreparedStatement|ResultSet|Array|DriverManager)")
                .check(EVERYTHING);
    }

    @Test
    void domainPackagesDoNotKnowTheirAdapters() {
        noClasses()
                .that(resideInAnyPackage("io.newswatch.ingest..", "io.newswatch.alert..")
                        .and(not(resideInAnyPackage(ADAPTERS))))
                .should()
                .dependOnClassesThat(resideInAnyPackage("io.newswatch.ingest..", "io.newswatch.alert..")
                        .and(resideInAnyPackage(ADAPTERS)))
                .check(EVERYTHING);
    }

    @Test
    void theClassifierKnowsNoService() {
        noClasses()
                .that()
                .resideInAPackage("io.newswatch.classifier..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(
                        "io.quarkus..", "jakarta..", "org.apache.kafka..", "java.sql..", "io.newswatch.edge..")
                .check(EVERYTHING);
    }

    @Test
    void theReaderKnowsNoFrameworkAndNoNetwork() {
        noClasses()
                .that()
                .resideInAPackage("io.newswatch.reader..")
                .should()
                .dependOnClassesThat(resideInAnyPackage(
                                "io.quarkus..", "jakarta..", "org.apache.kafka..", "java.sql..", "java.net.http..")
                        .or(resideInAnyPackage("io.newswatch..").and(not(resideInAnyPackage("io.newswatch.reader..")))))
                .check(EVERYTHING);
    }

    @Test
    void theContractsKnowNobody() {
        noClasses()
                .that()
                .resideInAPackage("io.newswatch.contract..")
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage("io.newswatch..").and(not(resideInAnyPackage("io.newswatch.contract.."))))
                .check(EVERYTHING);
    }

    @Test
    void servicesDoNotKnowEachOther() {
        for (var service : List.of("ingest", "classify", "alert", "console")) {
            noClasses()
                    .that()
                    .resideInAPackage("io.newswatch." + service + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(Stream.of("ingest", "classify", "alert", "console", "local")
                            .filter(other -> !other.equals(service))
                            .map(other -> "io.newswatch." + other + "..")
                            .toArray(String[]::new))
                    .check(EVERYTHING);
        }
    }

    @Test
    void packagesDoNotGoInCircles() {
        for (var module : List.of("ingest", "classify", "alert", "classifier", "reader", "edge", "local", "console")) {
            slices().matching("io.newswatch." + module + ".(**)")
                    .should()
                    .beFreeOfCycles()
                    .allowEmptyShould(true)
                    .check(EVERYTHING);
        }
    }

    @Test
    void namesSayWhatThingsAre() {
        noClasses()
                .should()
                .resideInAnyPackage(
                        "..util..",
                        "..common..",
                        "..shared..",
                        "..helper..",
                        "..base..",
                        "..impl..",
                        "..model..",
                        "..support..")
                .check(EVERYTHING);
        noClasses()
                .should()
                .haveNameMatching(".*(Impl|Dto|Manager|Helper|Util|Utils)")
                .check(EVERYTHING);
    }

    @Test
    void nobodySleeps() {
        noClasses().should().callMethod(Thread.class, "sleep", long.class).check(EVERYTHING);
    }

    @Test
    void onlyTheCommandLineWritesToTheTerminal() {
        noClasses()
                .that(not(resideInAnyPackage("io.newswatch.local..")))
                .should()
                .accessField(System.class, "out")
                .orShould()
                .accessField(System.class, "err")
                .check(EVERYTHING);
    }

    @Test
    void resourcesAreGuarded() {
        classes()
                .that()
                .areAnnotatedWith("jakarta.ws.rs.Path")
                .and(not(resideInAnyPackage("io.newswatch.console..")))
                .should()
                .resideInAnyPackage("..rest..", "io.newswatch.edge.contract..")
                .check(EVERYTHING);
    }

    @Test
    void aThirdOfTheTypesIsNobodyElsesBusiness() {
        var topLevel = EVERYTHING.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(c -> !c.getSimpleName().equals("package-info"))
                .toList();
        var hidden = topLevel.stream()
                .filter(c -> !c.getModifiers().contains(JavaModifier.PUBLIC))
                .count();

        assertThat(hidden * 3)
                .as(hidden + " of " + topLevel.size() + " types are package-private")
                .isGreaterThanOrEqualTo(topLevel.size());
    }
}
