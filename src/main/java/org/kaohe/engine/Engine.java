package org.kaohe.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.Capabilities;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.policy.RuleInfo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.engine.compile.ClassGate;
import org.kaohe.engine.compile.DrlPrinter;
import org.kaohe.engine.compile.RuleBaseLoader;
import org.kaohe.engine.compile.RuleCompiler;
import org.kaohe.engine.expand.Expansion;
import org.kaohe.engine.guard.Guard;
import org.kaohe.engine.guard.Guard.Admitted;
import org.kaohe.engine.rule.Rule;
import org.kaohe.engine.rule.Vocabulary;
import org.kaohe.engine.soundness.Soundness;
import org.kaohe.policybook.PolicyBook;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policybook.Reading;

/**
 * Builds appraisers: read the folder, expand tables and sentences, pass the guard, check that the rules fit together,
 * print, compile, read the classes, load. Each step runs only when the one before found no error.
 */
public final class Engine implements AppraiserBuilder {

    /** Written into every decision; to be raised when the same rules and facts could give another result. */
    public static final String VERSION = "1";

    private final Guard guard = new Guard(Vocabulary.standard());

    @Override
    public Built build(PolicyContent content) {
        Reading reading = PolicyReader.read(content);
        List<Problem> problems = new ArrayList<>(reading.problems());
        if (reading.book().isEmpty() || hasError(problems)) {
            return refused(problems);
        }
        PolicyBook book = reading.book().get();
        Expansion expansion = Expansion.of(book);
        problems.addAll(expansion.problems());
        Guard.Passage passage = guard.admit(expansion.texts());
        problems.addAll(passage.problems());
        if (hasError(problems)) {
            return refused(problems);
        }
        problems.addAll(Soundness.check(book, passage.rules()));
        if (hasError(problems)) {
            return refused(problems);
        }
        return compiled(book, passage.rules(), problems);
    }

    /** What rule files may say to this engine. */
    public static Capabilities capabilities() {
        return new Capabilities(VERSION, Vocabulary.standard().capabilities());
    }

    private static Built compiled(PolicyBook book, List<Admitted> admitted, List<Problem> problems) {
        List<Rule> rules = admitted.stream().map(Admitted::rule).toList();
        List<RuleInfo> infos = admitted.stream().map(Admitted::info).toList();
        RuleCompiler.Compiled compiled = RuleCompiler.compile(DrlPrinter.print(rules));
        problems.addAll(compiled.problems());
        problems.addAll(ClassGate.check(compiled.classes()));
        if (hasError(problems)) {
            return refused(problems);
        }
        var appraiser =
                new RuleAppraiser(book.content(), book.policy(), infos, rules, RuleBaseLoader.load(compiled.classes()));
        return new Built(Optional.<Appraiser>of(appraiser), sorted(problems));
    }

    private static Built refused(List<Problem> problems) {
        return new Built(Optional.empty(), sorted(problems));
    }

    private static boolean hasError(List<Problem> problems) {
        return problems.stream().anyMatch(Problem::isError);
    }

    private static List<Problem> sorted(List<Problem> problems) {
        return problems.stream()
                .sorted(Comparator.comparing(Problem::place, Comparator.comparing(Engine::fileAndLine)))
                .toList();
    }

    private static String fileAndLine(Place place) {
        return String.format(
                "%s %08d %08d",
                place.file() == null ? "" : place.file(),
                place.line() == null ? 0 : place.line(),
                place.column() == null ? 0 : place.column());
    }
}
