package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.compile.ClassGate;
import org.kaohe.engine.compile.DrlPrinter;
import org.kaohe.engine.compile.RuleBaseLoader;
import org.kaohe.engine.compile.RuleCompiler;
import org.kaohe.engine.expand.RuleText;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Vocabulary;

/** Honest files with hostile pieces spliced in at random places, the same ones in every run. */
@Timeout(120)
class CorpusMutationTest {

    private static final int MUTANTS = 4000;
    private static final int COMPILED = 60;
    private static final int IN_OTHER_FILES = 300;

    private static final String RUN = "System.setProperty(\"kaohe.canary\", \"ran\")";

    private static final List<String> PIECES = List.of(
            RUN + ";",
            RUN,
            "eval(" + RUN + " == null)",
            "\"",
            "'",
            "\\",
            "\\u0022",
            "\\u000a",
            "*/",
            "/*",
            "//",
            "(",
            ")",
            "{",
            "}",
            "[",
            "]",
            ";",
            ",",
            ".",
            ":",
            ":=",
            "=",
            "==",
            "!",
            "?",
            "@",
            "#",
            "$",
            "$x",
            "`",
            "~",
            "&",
            "|",
            "||",
            "&&",
            "+",
            "-",
            "*",
            "/",
            "%",
            "<",
            ">",
            "this",
            "null",
            "new ",
            "class",
            "end",
            "then",
            "when",
            "rule \"m\"",
            "rule",
            "query",
            "declare",
            "function",
            "import java.lang.Runtime;",
            "global",
            "from",
            "collect",
            "accumulate(",
            "not",
            "exists",
            "and",
            "or",
            "forall(",
            "in (",
            "matches \"(a+)+\"",
            "memberOf",
            "contains",
            "getClass()",
            ".getClass()",
            "outcome",
            "outcome.",
            "outcome.note(\"m\");",
            "outcome.fire(0);",
            "drools.halt();",
            "kcontext",
            "dialect \"mvel\"",
            "salience 5",
            "timer (int: 1s)",
            "true",
            "false",
            "0",
            "1e9",
            "999999999999999999999",
            "1B",
            "\n",
            "\t",
            "\r",
            "\0",
            "\u200b",
            "\u202e",
            "\uD800",
            "，",
            "（",
            "字",
            "@{code}",
            "$param",
            "{x}",
            "- ",
            "> ");

    @TempDir
    Path folder;

    private final Random random = new Random(20260914);
    private Canary canary;

    @BeforeEach
    void setCanary() {
        canary = new Canary(folder);
    }

    @AfterEach
    void nothingRan() {
        canary.assertSilent();
    }

    @Test
    void a_mutant_of_a_rule_file_is_refused_or_harmless() {
        List<String> files = Corpus.files("honest/rules");
        var guard = new Guard(Vocabulary.standard());
        List<Rule> passed = new ArrayList<>();
        int refused = 0;
        for (int i = 0; i < MUTANTS; i++) {
            String text = mutant(Corpus.text(files.get(random.nextInt(files.size()))));
            Guard.Passage passage = guard.admit(List.of(new RuleText("m.drl", 0, text, text, List.of(), "m.drl", 0)));
            passage.problems().forEach(CorpusMutationTest::assertSaid);
            if (passage.problems().isEmpty()) {
                passed.addAll(passage.rules().stream().map(Admitted::rule).toList());
            } else {
                refused++;
            }
        }
        assertThat(refused).isGreaterThan(MUTANTS / 2);
        assertThat(passed).hasSizeGreaterThan(COMPILED);
        java.util.Collections.shuffle(passed, random);
        assertHarmless(passed.subList(0, COMPILED));
    }

    /** What the parser let through compiles, is let through by the reading of the classes, and loads. */
    private static void assertHarmless(List<Rule> rules) {
        RuleCompiler.Compiled compiled = RuleCompiler.compile(DrlPrinter.print(rules));
        assertThat(compiled.problems()).isEmpty();
        assertThat(ClassGate.check(compiled.classes())).isEmpty();
        assertThat(RuleBaseLoader.load(compiled.classes())).isNotNull();
    }

    @Test
    void a_mutant_of_any_other_file_is_read_or_told_as_problems() {
        PolicyContent honest = Corpus.policyWith("honest/workbooks/a-group-is-matched.csv");
        List<String> files = honest.files().keySet().stream()
                .filter(each -> !each.endsWith(".drl"))
                .toList();
        for (int i = 0; i < IN_OTHER_FILES; i++) {
            String file = files.get(random.nextInt(files.size()));
            Map<String, byte[]> changed = new java.util.TreeMap<>(honest.files());
            byte[] bytes = changed.get(file);
            changed.put(
                    file, file.endsWith(".xlsx") ? flipped(bytes.clone()) : Corpus.bytes(mutant(honest.text(file))));
            PolicyContent content = new PolicyContent(honest.code(), changed);
            // Nothing is compiled: what passes is the parser's business, tried above.
            read(content).forEach(CorpusMutationTest::assertSaid);
        }
    }

    private static List<Problem> read(PolicyContent content) {
        var reading = org.kaohe.policybook.PolicyReader.read(content);
        List<Problem> problems = new ArrayList<>(reading.problems());
        reading.book().ifPresent(book -> {
            var expansion = org.kaohe.engine.expand.Expansion.of(book);
            problems.addAll(expansion.problems());
            problems.addAll(
                    new Guard(Vocabulary.standard()).admit(expansion.texts()).problems());
        });
        return problems;
    }

    private byte[] flipped(byte[] bytes) {
        for (int i = 0; i < 1 + random.nextInt(8); i++) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt();
        }
        return bytes;
    }

    /** One to three pieces put in, in place of what stands there, or with something taken out. */
    private String mutant(String text) {
        var mutant = new StringBuilder(text);
        for (int i = 0; i < 1 + random.nextInt(3); i++) {
            int at = random.nextInt(mutant.length() + 1);
            int end = random.nextInt(3) == 0 ? Math.min(mutant.length(), at + random.nextInt(20)) : at;
            mutant.replace(at, end, PIECES.get(random.nextInt(PIECES.size())));
        }
        return mutant.toString();
    }

    private static void assertSaid(Problem problem) {
        assertThat(problem.message(Locale.CHINESE)).isNotBlank();
        assertThat(problem.message(Locale.ENGLISH)).isNotBlank();
    }
}
