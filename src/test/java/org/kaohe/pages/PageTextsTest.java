package org.kaohe.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What pages say stands in message bundles, in both languages; templates and scripts say nothing of their own. */
class PageTextsTest {

    private static final Path MAIN = Path.of("src/main");
    private static final Path TEMPLATES = MAIN.resolve("resources/templates");
    private static final Path MESSAGES = MAIN.resolve("resources/messages");
    private static final Pattern BUNDLE = Pattern.compile("@MessageBundle\\(\"(\\w+)\"\\)");
    private static final Pattern MESSAGE = Pattern.compile(
            "@Message\\(\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*\\+?\\s*)+)\\)\\s+String (\\w+)\\(([^)]*)\\);");
    private static final Pattern TEXT = Pattern.compile("\\bString (\\w+)");
    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");
    private static final Pattern SLOT = Pattern.compile("\\{(?:#(?:switch|if) )?([a-z]\\w*)");
    private static final Pattern LETTERS = Pattern.compile("\\p{L}{2,}");
    private static final Pattern SAID = Pattern.compile("\\b(title|alt|placeholder|aria-label|data-ask)=\"([^\"]*)\"");

    @Test
    void every_bundle_is_complete_in_both_languages() throws IOException {
        Map<String, Map<String, String>> bundles = bundles();
        assertThat(bundles).isNotEmpty();
        for (var bundle : bundles.entrySet()) {
            Properties english = english(bundle.getKey());
            assertThat(english.stringPropertyNames())
                    .as(bundle.getKey())
                    .isEqualTo(bundle.getValue().keySet());
            bundle.getValue()
                    .forEach((key, chinese) -> assertThat(slots(english.getProperty(key)))
                            .as(bundle.getKey() + ":" + key)
                            .isEqualTo(slots(chinese)));
        }
    }

    @Test
    void english_is_english_and_chinese_is_chinese() throws IOException {
        for (var bundle : bundles().entrySet()) {
            english(bundle.getKey())
                    .forEach((key, text) -> assertThat(text.toString())
                            .as(bundle.getKey() + ":" + key)
                            .doesNotContainPattern(CHINESE));
            bundle.getValue()
                    .forEach((key, text) -> assertThat(CHINESE.matcher(text).find()
                                    || !LETTERS.matcher(plain(text)).find())
                            .as(bundle.getKey() + ":" + key + " " + text)
                            .isTrue());
        }
    }

    /** A bare name is a constant of an enum; beside a text it is looked up, not found, and the page fails. */
    @Test
    void a_switch_over_a_text_quotes_its_cases() throws IOException {
        for (Path file : files(MAIN.resolve("java"), "Texts.java")) {
            String text = Files.readString(file);
            Matcher bundle = BUNDLE.matcher(text);
            Matcher message = MESSAGE.matcher(text);
            Properties said = bundle.find() ? english(bundle.group(1)) : new Properties();
            while (!said.isEmpty() && message.find()) {
                String english = said.getProperty(message.group(2));
                Matcher parameter = TEXT.matcher(message.group(3));
                while (parameter.find()) {
                    assertThat(List.of(message.group(1), english))
                            .as(bundle.group(1) + ":" + message.group(2))
                            .noneMatch(each -> each.contains("{#switch " + parameter.group(1) + "}{#case ")
                                    && !each.contains("{#switch " + parameter.group(1) + "}{#case '"));
                }
            }
        }
    }

    @Test
    void templates_say_nothing_themselves() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            String text =
                    Files.readString(template).replaceAll("(?s)\\{!.*?!}", "").replaceAll("(?s)\\{\\|.*?\\|}", "");
            String said = withoutExpressions(text.replaceAll("(?s)<(script|style)\\b.*?</\\1>", ""));
            assertThat(said.replaceAll("(?s)<[^>]*>", " ")
                            .replace("English", "")
                            .replace("中文", ""))
                    .as(template.toString())
                    .doesNotContainPattern(LETTERS);
            Matcher attribute = SAID.matcher(said);
            while (attribute.find()) {
                assertThat(attribute.group(2))
                        .as(template + " " + attribute.group())
                        .doesNotContainPattern(LETTERS);
            }
        }
    }

    @Test
    void templates_bring_no_style_and_no_script_of_their_own() throws IOException {
        for (Path template : files(TEMPLATES, ".html")) {
            assertThat(Files.readString(template))
                    .as(template.toString())
                    .doesNotContainPattern("\\sstyle=|<style|\\son[a-z]+=\"|<script(?! src=)|https?://|hx-on");
        }
    }

    @Test
    void scripts_and_styles_speak_no_language() throws IOException {
        Path assets = MAIN.resolve("resources/META-INF/resources/assets");
        for (Path file : Stream.concat(files(assets, ".js").stream(), files(assets, ".css").stream())
                .toList()) {
            assertThat(Files.readString(file)).as(file.toString()).doesNotContainPattern(CHINESE);
        }
    }

    private static String withoutExpressions(String text) {
        String before;
        String now = text;
        do {
            before = now;
            now = before.replaceAll("\\{[^{}]*}", "");
        } while (!now.equals(before));
        return now;
    }

    private static String plain(String text) {
        return withoutExpressions(text);
    }

    /** Key and Chinese text, by bundle. */
    private static Map<String, Map<String, String>> bundles() throws IOException {
        Map<String, Map<String, String>> bundles = new TreeMap<>();
        for (Path file : files(MAIN.resolve("java"), "Texts.java")) {
            String text = Files.readString(file);
            Matcher bundle = BUNDLE.matcher(text);
            if (bundle.find()) {
                Map<String, String> messages = new TreeMap<>();
                Matcher message = MESSAGE.matcher(text);
                while (message.find()) {
                    messages.put(message.group(2), message.group(1).replaceAll("^\"|\"\\s*\\+\\s*\"|\"\\s*$", ""));
                }
                bundles.put(bundle.group(1), messages);
            }
        }
        return bundles;
    }

    private static Properties english(String bundle) throws IOException {
        var properties = new Properties();
        try (Reader reader = Files.newBufferedReader(MESSAGES.resolve(bundle + "_en.properties"))) {
            properties.load(reader);
        }
        return properties;
    }

    private static Set<String> slots(String text) {
        Set<String> slots = new TreeSet<>();
        Matcher matcher = SLOT.matcher(text);
        while (matcher.find()) {
            slots.add(matcher.group(1));
        }
        return slots;
    }

    private static List<Path> files(Path root, String ending) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        }
    }
}
