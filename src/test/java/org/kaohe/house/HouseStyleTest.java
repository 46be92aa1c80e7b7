package org.kaohe.house;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Habits of the house that a machine can check. */
class HouseStyleTest {

    private static final Path MAIN = Path.of("src/main/java");
    private static final Path TEST = Path.of("src/test/java");
    private static final int LONGEST_FILE = 400;
    private static final Pattern DUMPING_GROUND =
            Pattern.compile(".*(Util|Utils|Helper|Manager|Impl|Service|Common)\\.java");
    private static final Pattern FLOATING = Pattern.compile("\\b(double|float|Double|Float)\\b");
    private static final Pattern TEST_ANNOTATION =
            Pattern.compile("@(Test|ParameterizedTest|TestFactory|RepeatedTest)\\b");
    private static final Pattern MACHINE = Pattern.compile("/work/|/root/|repo1?\\.maven|registry\\.npm");

    @Test
    void every_package_says_what_lives_in_it() throws IOException {
        List<Path> silent = files(MAIN, ".java")
                .map(Path::getParent)
                .distinct()
                .filter(folder -> !Files.exists(folder.resolve("package-info.java")))
                .toList();
        assertThat(silent).isEmpty();
    }

    @Test
    void no_class_is_a_dumping_ground() throws IOException {
        assertThat(files(MAIN, ".java")
                        .filter(file -> DUMPING_GROUND.matcher(file.toString()).matches()))
                .isEmpty();
    }

    @Test
    void files_stay_short_enough_to_read() throws IOException {
        assertThat(files(MAIN, ".java").filter(file -> lines(file) > LONGEST_FILE))
                .isEmpty();
    }

    @Test
    void scores_and_money_never_touch_floating_point() throws IOException {
        assertThat(files(MAIN.resolve("org/kaohe/core"), ".java").filter(file -> matches(file, FLOATING)))
                .isEmpty();
        assertThat(files(MAIN.resolve("org/kaohe/engine"), ".java").filter(file -> matches(file, FLOATING)))
                .isEmpty();
    }

    @Test
    void a_class_with_tests_has_a_name_the_runner_finds() throws IOException {
        assertThat(files(TEST, ".java")
                        .filter(file -> matches(file, TEST_ANNOTATION))
                        .filter(file -> !file.toString().matches(".*(Test|IT)\\.java")))
                .isEmpty();
    }

    @Test
    void nothing_names_a_machine_or_a_registry() throws IOException {
        Stream<Path> everything = Stream.of(Path.of("src"), Path.of("rules"), Path.of(".ci"), Path.of("docs"))
                .flatMap(HouseStyleTest::walk)
                .filter(file -> !file.endsWith("HouseStyleTest.java"));
        assertThat(Stream.concat(everything, Stream.of(Path.of("README.md"), Path.of("pom.xml")))
                        .filter(file -> file.toString().matches(".*\\.(java|md|xml|properties|yaml|csv|html|run)"))
                        .filter(file -> matches(file, MACHINE)))
                .isEmpty();
    }

    private static Stream<Path> files(Path root, String ending) throws IOException {
        return walk(root).filter(file -> file.toString().endsWith(ending));
    }

    private static Stream<Path> walk(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(Files::isRegularFile).toList().stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static int lines(Path file) {
        return text(file).split("\n", -1).length;
    }

    private static boolean matches(Path file, Pattern pattern) {
        return pattern.matcher(text(file)).find();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
