package org.kaohe;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every problem has a sentence in both languages, and both say the same. */
final class ProblemSentencesTest {

    private static final Path RESOURCES = Path.of("src/main/resources/org/kaohe");
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d+)}");

    /** A literal with dots as an argument, in the places where a problem's code may stand. */
    private static final Pattern CODE = Pattern.compile("\"([a-z][a-z0-9-]*(?:\\.[a-z0-9-]+)+)\"");

    @Test
    void bothLanguagesHaveTheSameCodesAndNameTheSameValues() throws IOException {
        Properties zh = sentences("zh");
        Properties en = sentences("en");
        assertThat(zh.stringPropertyNames()).isEqualTo(en.stringPropertyNames());
        for (String code : en.stringPropertyNames()) {
            assertThat(placeholders(zh.getProperty(code))).as(code).isEqualTo(placeholders(en.getProperty(code)));
        }
    }

    @Test
    void everySentenceIsAWellFormedPatternThatEndsAsASentence() throws IOException {
        for (String language : new String[] {"zh", "en"}) {
            Properties sentences = sentences(language);
            for (String code : sentences.stringPropertyNames()) {
                if (code.endsWith(".title") || sentences.getProperty(code).endsWith("}")) {
                    continue; // the heading of an answer; a sentence that ends with another one
                }
                String sentence = new MessageFormat(sentences.getProperty(code), Locale.ROOT)
                        .format(new Object[] {"a", "b", "c", "d", "e"});
                assertThat(sentence).as(code).doesNotContainPattern("\\{\\d");
                assertThat(code.endsWith(".title") || sentence.matches(".*[.。;]"))
                        .as(code)
                        .isTrue();
            }
        }
    }

    /** Looks for codes by the prefixes that have a section in the file; a new prefix begins with its section. */
    @Test
    void everyCodeInTheSourcesHasASentence() throws IOException {
        Set<String> known = sentences("en").stringPropertyNames();
        Set<String> prefixes = new TreeSet<>();
        known.forEach(code -> prefixes.add(code.substring(0, code.indexOf('.'))));
        Set<String> used = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                Matcher matcher = CODE.matcher(Files.readString(file));
                while (matcher.find()) {
                    used.add(matcher.group(1));
                }
            }
        }
        used.removeIf(code -> !prefixes.contains(code.substring(0, code.indexOf('.'))) || code.endsWith(".yaml"));
        assertThat(known).containsAll(used);
    }

    private static Set<String> placeholders(String sentence) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(sentence);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }

    private static Properties sentences(String language) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(RESOURCES.resolve("problems_" + language + ".properties"))) {
            properties.load(reader);
        }
        return properties;
    }
}
