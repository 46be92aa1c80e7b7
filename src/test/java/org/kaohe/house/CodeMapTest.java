package org.kaohe.house;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The code map: what each package may know. Allow-lists, so that a package nobody listed is a failure. */
class CodeMapTest {

    private static final String ROOT = "org.kaohe.";
    private static final String[] JDK = {"java..", "javax.xml..", "javax.crypto..", "javax.imageio.."};

    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.kaohe");

    /** A package with everything below it, and what it may depend on besides the JDK and itself. */
    private record Part(String name, List<String> mayKnow) {
        String[] allowed() {
            List<String> all = new ArrayList<>(Arrays.asList(JDK));
            all.add(ROOT + name + "..");
            all.addAll(mayKnow);
            return all.toArray(String[]::new);
        }
    }

    private static final String CORE = ROOT + "core..";
    private static final String SHEET = ROOT + "sheet";
    private static final String BOOK = ROOT + "policybook";
    private static final String PAGES = ROOT + "pages";
    private static final String SQL = ROOT + "sql";
    private static final List<String> FEATURES = List.of(
            "roster",
            "observing",
            "appraising",
            "proposing",
            "policydesk",
            "journal",
            "notifying",
            "appealing",
            "privacy");
    private static final String[] STORE = {
        CORE,
        SQL,
        "jakarta.persistence..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.transaction..",
        "io.quarkus.hibernate..",
        "io.quarkus.panache..",
        "io.agroal..",
        "javax.sql..",
        "org.hibernate..",
        "org.postgresql.."
    };
    private static final String[] WEB = {
        CORE,
        SHEET,
        PAGES,
        ROOT + "print",
        "jakarta.ws.rs..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.annotation..",
        "com.fasterxml.jackson..",
        "io.quarkus.qute..",
        "io.quarkus.security..",
        "io.quarkus.arc..",
        "org.eclipse.microprofile..",
        "io.smallrye..",
        "org.jboss.resteasy.reactive..",
        "org.jboss.logging.."
    };

    private static final List<Part> PARTS = List.of(
            new Part("core", List.of()),
            new Part("sql", List.of(CORE, "javax.sql..", "org.postgresql..")),
            new Part(
                    "sheet",
                    List.of(CORE, "org.dhatim.fastexcel..", "de.siegmar.fastcsv..", "org.apache.commons.compress..")),
            new Part("print", List.of("com.lowagie.text..")),
            new Part("policybook", List.of(CORE, "de.siegmar.fastcsv..", "org.snakeyaml.engine..")),
            new Part(
                    "engine",
                    List.of(CORE, BOOK, "org.drools..", "org.kie..", "org.objectweb.asm..", "org.apache.poi..")),
            new Part(
                    "pages",
                    List.of(
                            CORE,
                            "jakarta.ws.rs..",
                            "jakarta.inject..",
                            "jakarta.enterprise..",
                            "jakarta.annotation..",
                            "io.quarkus.arc..",
                            "io.quarkus.qute..",
                            "io.quarkus.security..",
                            "io.quarkus.vertx.http.runtime.filters..",
                            "io.vertx..",
                            "org.jboss.resteasy.reactive..",
                            "com.ibm.icu.text..")),
            // Puts together what three features keep; knows their roots and ports, none of their stores.
            new Part(
                    "proof",
                    Stream.concat(
                                    Stream.of(
                                            ROOT + "appraising",
                                            ROOT + "appraising.impact",
                                            ROOT + "appraising.trace",
                                            ROOT + "appraising.web",
                                            ROOT + "policydesk",
                                            ROOT + "journal",
                                            "org.apache.commons.compress.."),
                                    Stream.of(WEB))
                            .toList()));

    @TestFactory
    Stream<DynamicTest> each_part_knows_only_what_the_map_allows() {
        return PARTS.stream()
                .map(part -> DynamicTest.dynamicTest(
                        part.name(),
                        () -> classes()
                                .that()
                                .resideInAPackage(ROOT + part.name() + "..")
                                .should()
                                .onlyDependOnClassesThat()
                                .resideInAnyPackage(part.allowed())
                                .check(CLASSES)));
    }

    /** A feature is a root of plain classes with a store and web pages below it that do not know each other. */
    @TestFactory
    Stream<DynamicTest> each_feature_keeps_its_root_plain_and_its_web_away_from_its_store() {
        return FEATURES.stream().flatMap(name -> {
            String feature = ROOT + name;
            String store = feature + ".store..";
            String web = feature + ".web..";
            DescribedPredicate<JavaClass> root = resideInAPackage(feature + "..")
                    .and(resideOutsideOfPackages(store, web))
                    .as("the root of " + name);
            return Stream.of(
                    DynamicTest.dynamicTest(
                            name, () -> onlyKnow(root, root, CORE, BOOK, SHEET, "org.dhatim.fastexcel..")),
                    DynamicTest.dynamicTest(
                            name + ".store", () -> onlyKnow(resideInAPackage(store), root, with(STORE, store))),
                    DynamicTest.dynamicTest(
                            name + ".web", () -> onlyKnow(resideInAPackage(web), root, with(WEB, web))));
        });
    }

    @Test
    void every_class_belongs_to_a_part_of_the_map() {
        Stream<String> listed = Stream.of(PARTS.stream().map(Part::name), FEATURES.stream(), Stream.of("platform"))
                .flatMap(each -> each);
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.substring(ROOT.length()))
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(listed.toList());
    }

    private static void onlyKnow(
            DescribedPredicate<JavaClass> some, DescribedPredicate<JavaClass> root, String... allowed) {
        classes()
                .that(some)
                .should()
                .onlyDependOnClassesThat(root.or(resideInAnyPackage(with(allowed, JDK))))
                .allowEmptyShould(some.getDescription().contains(".store"))
                .check(CLASSES);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
