package org.kaohe.notifying;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every kind of notice and to-do that the sources name has a sentence in both languages. */
class NoticeSentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/kaohe");

    @Test
    void bothLanguagesHaveTheSameSentences() throws IOException {
        for (String bundle : new String[] {"notices", "todos"}) {
            assertThat(keys(bundle, "zh")).isEqualTo(keys(bundle, "en"));
        }
    }

    @Test
    void everyNoticeAndToDoOfTheSourcesHasASentence() throws IOException {
        Set<String> known = new TreeSet<>(keys("notices", "zh"));
        known.addAll(keys("todos", "zh"));
        Set<String> used = new TreeSet<>();
        var literal = Pattern.compile("\"([a-z]+(?:-[a-z]+)+)\"");
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file : files.filter(
                            each -> each.toString().matches(".*(Notices|Todos|Publications|OwnData|Requests)\\.java"))
                    .toList()) {
                String source = Files.readString(file);
                if (source.contains("new Notice(") || source.contains("new Todo(")) {
                    literal.matcher(source).results().map(each -> each.group(1)).forEach(used::add);
                }
            }
        }
        // Actions of the journal stand in the same files.
        used.removeIf(each -> each.matches("results-.*|result-acknowledged|privacy-request|privacy-requested"));
        assertThat(used).isNotEmpty();
        assertThat(known).containsAll(used);
    }

    private static Set<String> keys(String bundle, String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve(bundle + "_" + language + ".properties"))) {
            properties.load(reader);
        }
        return new TreeSet<>(properties.stringPropertyNames());
    }
}
