package org.kaohe.engine.expand;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.RuleFile;

/** The sentences HR may use, from {@code *.dsl} files: {@code [when]sentence with {slot}=DRL with {slot}}. */
final class Dictionary {

    private static final Pattern ENTRY = Pattern.compile(
            "\\[(when|condition|then|consequence|keyword|\\*)](?:\\[[A-Za-z]*])?((?:[^=\\\\]|\\\\.)+)=(.*)");
    private static final Pattern PLAIN_SLOT = Pattern.compile("\\{[a-z][A-Za-z0-9_]*(:(\\\\d\\+|\\\\w\\+|\\.\\+))?}");
    /** What a person fills in: quoted values and numbers. */
    private static final Pattern FILLED_IN = Pattern.compile("(?<=\")[^\"]*(?=\")|\\d+(\\.\\d+)?");

    private static final int MAX_ENTRIES = 2000;

    private final List<Sentence> when = new ArrayList<>();
    private final List<Sentence> then = new ArrayList<>();
    /** Longest first, so that a longer keyword wins. */
    private final TreeMap<String, String> keywords =
            new TreeMap<>(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()));

    static Dictionary read(List<RuleFile> files, List<Problem> problems) {
        var dictionary = new Dictionary();
        for (RuleFile file : files) {
            String[] lines = file.text().split("\n", -1);
            for (int i = 0; i < lines.length; i++) {
                String line = lines[i].strip();
                if (!line.isEmpty() && !line.startsWith("#") && !line.startsWith("//")) {
                    dictionary.add(line, Place.line(file.path(), i + 1), problems);
                }
            }
        }
        return dictionary;
    }

    private void add(String line, Place place, List<Problem> problems) {
        Matcher entry = ENTRY.matcher(line);
        if (line.length() > 2000 || !entry.matches()) {
            problems.add(Problem.error("dictionary.entry", place, line));
            return;
        }
        String text = entry.group(2).replaceAll("\\\\(.)", "$1");
        String drl = entry.group(3).replaceAll("\\\\n", " ").strip();
        if (entry.group(1).equals("keyword")) {
            keywords.put(Folding.fold(text).strip(), drl);
            keywords.put(Folding.normal(text), drl);
            return;
        }
        Optional<Sentence> sentence =
                plainSlots(text) ? Sentence.of(Folding.normal(text), drl, place.line()) : Optional.empty();
        if (sentence.isEmpty() || when.size() + then.size() >= MAX_ENTRIES) {
            problems.add(Problem.error("dictionary.slots", place, text));
            return;
        }
        String scope = entry.group(1);
        if (!scope.startsWith("then") && !scope.startsWith("cons")) {
            when.add(sentence.get());
        }
        if (!scope.startsWith("when") && !scope.startsWith("cond")) {
            then.add(sentence.get());
        }
    }

    private static boolean plainSlots(String text) {
        return PLAIN_SLOT.matcher(text).replaceAll("").indexOf('{') < 0;
    }

    /** The DRL of a line in a {@code when} or {@code then} part. */
    Optional<String> drl(String line, boolean inThen) {
        String normal = Folding.normal(line);
        return (inThen ? then : when)
                .stream()
                        .map(each -> each.match(normal))
                        .flatMap(Optional::stream)
                        .findFirst();
    }

    /** The sentence most like a line that matched none, to be offered to its author. */
    String nearest(String line, boolean inThen) {
        String normal = FILLED_IN.matcher(Folding.normal(line)).replaceAll("");
        return (inThen ? then : when)
                .stream()
                        .min(Comparator.comparingInt(each -> Likeness.distance(normal, each.fixedText())))
                        .map(Sentence::shown)
                        .orElse("-");
    }

    /** Keywords outside quotes, replaced where they stand as words. */
    String keywords(String line) {
        String folded = Folding.fold(line);
        var out = new StringBuilder();
        boolean quoted = false;
        int at = 0;
        while (at < folded.length()) {
            char c = folded.charAt(at);
            quoted ^= c == '"';
            String keyword = quoted || !wordStart(folded, at) ? null : keywordAt(folded, at);
            if (keyword == null) {
                out.append(c);
                at++;
            } else {
                out.append(keywords.get(keyword));
                at += keyword.length();
            }
        }
        return out.toString();
    }

    private static boolean wordStart(String line, int at) {
        return at == 0 || Character.isWhitespace(line.charAt(at - 1)) || line.charAt(at - 1) == '"';
    }

    private String keywordAt(String line, int at) {
        for (String keyword : keywords.keySet()) {
            int end = at + keyword.length();
            boolean whole = end >= line.length() || Character.isWhitespace(line.charAt(end)) || line.charAt(end) == '"';
            if (line.startsWith(keyword, at) && whole) {
                return keyword;
            }
        }
        return null;
    }
}
