package org.kaohe.engine.rule;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.kaohe.core.policy.Capability;
import org.kaohe.core.policy.Text;

/**
 * What a rule file may say, read from the capability manifest: the one place that names facts, properties, actions and
 * functions. A line {@code property Mark.mean number | reason | 理由}.
 */
public final class Vocabulary {

    /** The manifest, next to the engine's classes. */
    public static final String MANIFEST = "/org/kaohe/engine/capabilities.txt";

    private static final Pattern WORDS = Pattern.compile("\\s+");
    private static final Pattern BAR = Pattern.compile("\\s*\\|\\s*");
    private static final Pattern COMMA = Pattern.compile(",");
    private static final Vocabulary STANDARD = read();

    private final List<Capability> capabilities = new ArrayList<>();
    private final Map<String, Map<String, Kind>> facts = new LinkedHashMap<>();
    private final Map<String, List<Kind>> actions = new LinkedHashMap<>();
    private final Map<String, List<Kind>> functions = new LinkedHashMap<>();
    private final Map<String, Boolean> accumulates = new LinkedHashMap<>();

    private Vocabulary() {}

    public static Vocabulary standard() {
        return STANDARD;
    }

    /** Properties by name; empty when there is no such fact. */
    public Optional<Map<String, Kind>> properties(String fact) {
        return Optional.ofNullable(facts.get(fact)).map(Collections::unmodifiableMap);
    }

    /** The kinds of an action's arguments; empty when there is no such action. */
    public Optional<List<Kind>> action(String name) {
        return Optional.ofNullable(actions.get(name));
    }

    public Optional<List<Kind>> function(String name) {
        return Optional.ofNullable(functions.get(name));
    }

    public boolean isAccumulate(String name) {
        return accumulates.containsKey(name);
    }

    /** True when the accumulate function adds or compares numbers only. */
    public boolean accumulatesNumbers(String name) {
        return accumulates.get(name);
    }

    /** Every line of the manifest. */
    public List<Capability> capabilities() {
        return List.copyOf(capabilities);
    }

    public List<String> facts() {
        return List.copyOf(facts.keySet());
    }

    public List<String> actions() {
        return List.copyOf(actions.keySet());
    }

    public List<String> functions() {
        return List.copyOf(functions.keySet());
    }

    public List<String> accumulates() {
        return List.copyOf(accumulates.keySet());
    }

    private static Vocabulary read() {
        Vocabulary vocabulary = new Vocabulary();
        InputStream manifest = Vocabulary.class.getResourceAsStream(MANIFEST);
        if (manifest == null) {
            throw new IllegalStateException("The capability manifest " + MANIFEST + " is not on the class path");
        }
        try (var reader = new BufferedReader(new InputStreamReader(manifest, StandardCharsets.UTF_8))) {
            reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .forEach(vocabulary::add);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return vocabulary;
    }

    private void add(String line) {
        String[] parts = BAR.split(line, -1);
        if (parts.length != 3 || parts[1].isBlank() || parts[2].isBlank()) {
            throw new IllegalStateException("A capability without a reason in both languages: " + line);
        }
        String[] words = WORDS.split(parts[0].strip(), -1);
        var reason = new Text(parts[2].strip(), parts[1].strip());
        capabilities.add(new Capability(words[0], words[1], words.length > 2 ? words[2] : "", reason));
        switch (words[0]) {
            case "fact" -> facts.put(words[1], new LinkedHashMap<>());
            case "property" -> {
                int dot = words[1].indexOf('.');
                facts.get(words[1].substring(0, dot)).put(words[1].substring(dot + 1), kind(words[2]));
            }
            case "action" -> actions.put(words[1], kinds(words[2]));
            case "function" -> functions.put(words[1], kinds(words[2]));
            case "accumulate" -> accumulates.put(words[1], words[2].equals("number"));
            default -> throw new IllegalStateException("An unknown capability: " + line);
        }
    }

    private static List<Kind> kinds(String list) {
        return COMMA.splitAsStream(list).map(Vocabulary::kind).toList();
    }

    private static Kind kind(String name) {
        return Kind.valueOf(name.toUpperCase(Locale.ROOT));
    }
}
