package org.kaohe.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

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
    private static final String[] JDK = {"java..", "javax.xml.parsers.."};

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
    private static final String BOOK = ROOT + "policybook";
    private static final String[] STORE = {
        CORE,
        "jakarta.persistence..",
        "jakarta.enterprise..",
        "jakarta.inject..",
        "jakarta.transaction..",
        "io.quarkus.hibernate..",
        "io.quarkus.panache..",
        "io.agroal..",
        "org.hibernate..",
        "org.postgresql.."
    };
    private static final String[] WEB = {
        CORE,
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
            new Part("policybook", List.of(CORE, "de.siegmar.fastcsv..", "org.snakeyaml.engine..")),
            new Part(
                    "engine",
                    List.of(CORE, BOOK, "org.drools..", "org.kie..", "org.objectweb.asm..", "org.apache.poi..")));

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
        return Stream.of("roster", "observing", "appraising", "policydesk")
                .flatMap(feature -> Stream.of(
                        DynamicTest.dynamicTest(
                                feature,
                                () -> onlyKnows(
                                        ROOT + feature,
                                        CORE,
                                        BOOK,
                                        ROOT + feature,
                                        "org.dhatim.fastexcel..",
                                        "de.siegmar.fastcsv..")),
                        DynamicTest.dynamicTest(
                                feature + ".store",
                                () -> onlyKnows(
                                        ROOT + feature + ".store",
                                        with(STORE, ROOT + feature, ROOT + feature + ".store", BOOK))),
                        DynamicTest.dynamicTest(
                                feature + ".web",
                                () -> onlyKnows(
                                        ROOT + feature + ".web",
                                        with(
                                                WEB,
                                                ROOT + feature,
                                                ROOT + feature + ".web",
                                                ROOT + feature + ".sheet",
                                                BOOK)))));
    }

    @Test
    void every_class_belongs_to_a_part_of_the_map() {
        List<String> roots =
                List.of("core", "policybook", "engine", "roster", "observing", "appraising", "policydesk", "platform");
        assertThat(CLASSES.stream()
                        .map(JavaClass::getPackageName)
                        .map(name -> name.replaceFirst("org\\.kaohe\\.?", ""))
                        .map(name -> name.replaceFirst("\\..*", ""))
                        .distinct())
                .containsExactlyInAnyOrderElementsOf(roots);
    }

    private static void onlyKnows(String inPackage, String... allowed) {
        classes()
                .that()
                .resideInAnyPackage(inPackage, inPackage + ".sheet")
                .should()
                .onlyDependOnClassesThat()
                .resideInAnyPackage(with(allowed, with(JDK, inPackage + ".sheet")))
                .allowEmptyShould(inPackage.endsWith(".store"))
                .check(CLASSES);
    }

    private static String[] with(String[] some, String... more) {
        return Stream.concat(Arrays.stream(some), Arrays.stream(more)).toArray(String[]::new);
    }
}
