package org.kaohe.policydesk;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.policybook.CaseReport;
import org.kaohe.policybook.CoverageReport;
import org.kaohe.policybook.MutationReport;

/**
 * The one report of a check, in one language: what {@code check --format json} prints for each policy and what
 * {@code POST /api/v1/policies/{code}/draft/check} answers. What could not be reached is absent.
 *
 * @param title absent, like {@code hash}, {@code cases}, {@code coverage} and {@code mutation}, when the policy cannot
 *     be built
 * @param hash of the content that was checked
 * @param sound true when no problem is an error
 * @param problems errors and warnings of every step
 * @param mutation absent also when it was not asked for, or a case failed
 */
public record CheckReport(
        String code,
        String title,
        String hash,
        boolean sound,
        List<Line> problems,
        Cases cases,
        Coverage coverage,
        Mutation mutation,
        Timings timings) {

    /**
     * One problem.
     *
     * @param code stable for ever
     * @param severity ERROR, WARNING or INFO
     * @param file path from the rules folder, absent when the problem has no file
     * @param cell of a table, for example {@code C4}
     * @param message the sentence for people
     */
    public record Line(
            String code, String severity, String file, Integer line, Integer column, String cell, String message) {

        static Line of(Problem problem, Locale language) {
            Place place = problem.place();
            return new Line(
                    problem.code(),
                    problem.severity().name(),
                    place.file(),
                    place.line(),
                    place.column(),
                    place.cell(),
                    problem.message(language));
        }

        public static List<Line> of(List<Problem> problems, Locale language) {
            return problems.stream().map(each -> of(each, language)).toList();
        }
    }

    /** The cases, each as it went. */
    public record Cases(int total, long passed, List<Case> results) {
        static Cases of(CaseReport report) {
            return new Cases(
                    report.results().size(),
                    report.passed(),
                    report.results().stream().map(Case::of).toList());
        }
    }

    /** @param differences empty when it passed */
    public record Case(String name, String file, Integer line, boolean passed, List<Disagreement> differences) {
        static Case of(CaseReport.Result result) {
            Place place = result.example().place();
            return new Case(
                    result.example().name(),
                    place.file(),
                    place.line(),
                    result.passed(),
                    result.differences().stream()
                            .map(each ->
                                    new Disagreement(each.what(), each.expected(), each.actual(), result.saidBy(each)))
                            .toList());
        }
    }

    /**
     * What a case expected and got.
     *
     * @param what the key of {@code expect:}
     * @param rules names of the rules that said so; empty when none did
     */
    public record Disagreement(String what, String expected, String actual, List<String> rules) {}

    /**
     * What the cases reach: each rule is to be seen firing and silent, each row of a table likewise in all its rules.
     *
     * @param fired rules that fire in some case
     * @param silent rules that stay silent in some case
     * @param rows rows that make rules
     * @param rowsSeen of these, those whose every rule is seen both ways
     * @param unseen names of the rules that are not seen both ways
     */
    public record Coverage(int rules, long fired, long silent, int rows, long rowsSeen, List<String> unseen) {
        static Coverage of(CoverageReport report) {
            return new Coverage(
                    report.rules(), report.fired(), report.silent(), report.rows(), report.rowsSeen(), report.unseen());
        }
    }

    /**
     * How many small slips the cases notice.
     *
     * @param mutants slips tried
     * @param equivalent slips no evidence could show, not counted
     * @param untried slips left because the time was up
     * @param score noticed of tried, in percent
     */
    public record Mutation(
            int mutants,
            int noticed,
            int equivalent,
            int untried,
            boolean stoppedEarly,
            BigDecimal score,
            List<Line> survivors) {
        static Mutation of(MutationReport report, Locale language) {
            return new Mutation(
                    report.tried(),
                    report.noticed(),
                    report.equivalent(),
                    report.untried(),
                    report.stoppedEarly(),
                    report.score(),
                    Line.of(report.survivors(), language));
        }
    }

    /** Milliseconds of each step. */
    public record Timings(long build, long cases, long mutation) {
        static Timings of(PolicyCheck.Timings timings) {
            return new Timings(
                    timings.build().toMillis(),
                    timings.cases().toMillis(),
                    timings.mutation().toMillis());
        }
    }

    public static CheckReport of(PolicyCheck check, Locale language) {
        Appraiser appraiser = check.appraiser().orElse(null);
        return new CheckReport(
                check.code().value(),
                appraiser == null ? null : appraiser.policy().title().in(language),
                appraiser == null ? null : appraiser.content().hash(),
                !check.hasErrors(),
                Line.of(check.problems(), language),
                check.cases().map(Cases::of).orElse(null),
                check.cases().map(CoverageReport::of).map(Coverage::of).orElse(null),
                check.mutation().map(each -> Mutation.of(each, language)).orElse(null),
                Timings.of(check.timings()));
    }
}
