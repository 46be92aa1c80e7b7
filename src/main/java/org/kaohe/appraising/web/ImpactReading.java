package org.kaohe.appraising.web;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kaohe.appraising.impact.ImpactResult;
import org.kaohe.appraising.impact.ImpactResult.Affected;
import org.kaohe.appraising.impact.ImpactResult.Dimension;
import org.kaohe.appraising.impact.ImpactResult.Group;
import org.kaohe.appraising.impact.ImpactResult.Result;
import org.kaohe.core.people.TeamNames;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Posts;

/**
 * The result of an impact as its page shows it.
 *
 * @param heads grades in the order of the policy, then what is no grade
 */
record ImpactReading(
        ImpactResult result,
        String percent,
        String before,
        String after,
        String difference,
        List<String> heads,
        List<MatrixRow> matrix,
        List<Person> people,
        List<GroupLine> groups) {

    /** From one grade to each other. */
    record MatrixRow(String before, List<Cell> cells) {}

    /** @param kind {@code same}, {@code better} or {@code worse}; empty for none */
    record Cell(int count, String kind) {}

    /** Somebody whose result changes. */
    record Person(
            long decision, String name, String staffNo, String team, String period, String before, String after) {}

    /** A group of people by team, post, years or sex. */
    record GroupLine(
            Dimension dimension, String name, int people, int regraded, int better, int worse, String difference) {}

    static ImpactReading of(ImpactResult it, List<String> grades, TeamNames teams, Locale language) {
        List<String> heads = Stream.concat(
                        grades.stream(), it.matrix().stream().flatMap(move -> Stream.of(move.before(), move.after())))
                .distinct()
                .filter(head -> it.matrix().stream()
                        .anyMatch(move ->
                                move.before().equals(head) || move.after().equals(head)))
                .toList();
        return new ImpactReading(
                it,
                Brief.brief(it.regradedPercent()),
                Brief.brief(it.bonusBefore()),
                Brief.brief(it.bonusAfter()),
                Brief.brief(it.bonusDifference()),
                heads,
                heads.stream().map(each -> row(it, each, heads)).toList(),
                it.mostAffected().stream()
                        .map(each -> person(each, teams::of, language))
                        .toList(),
                it.groups().stream().map(each -> group(each, teams, language)).toList());
    }

    private static MatrixRow row(ImpactResult it, String before, List<String> heads) {
        return new MatrixRow(
                before,
                heads.stream().map(after -> cell(it, before, after, heads)).toList());
    }

    private static Cell cell(ImpactResult it, String before, String after, List<String> heads) {
        int count = it.matrix().stream()
                .filter(each -> each.before().equals(before) && each.after().equals(after))
                .mapToInt(ImpactResult.Move::decisions)
                .sum();
        int way = Integer.compare(heads.indexOf(after), heads.indexOf(before));
        return new Cell(count, count == 0 ? "" : way == 0 ? "same" : way < 0 ? "better" : "worse");
    }

    private static Person person(Affected it, UnaryOperator<String> teams, Locale language) {
        return new Person(
                it.decision(),
                it.name(),
                it.staffNo(),
                teams.apply(it.team()),
                it.period(),
                said(it.before(), language),
                said(it.after(), language));
    }

    private static String said(Result it, Locale language) {
        String none = "zh".equals(language.getLanguage()) ? "无" : "none";
        return Stream.of(
                        Brief.brief(it.score()),
                        it.grade() == null ? none : it.grade(),
                        it.bonus() == null ? none : Brief.brief(it.bonus()))
                .filter(each -> !each.isEmpty())
                .reduce((one, other) -> one + " · " + other)
                .orElse(none);
    }

    private static GroupLine group(Group it, TeamNames teams, Locale language) {
        String name = it.dimension() == Dimension.TEAM
                ? teams.of(it.name())
                : it.dimension() == Dimension.POST ? Posts.name(it.name(), language) : it.name();
        return new GroupLine(
                it.dimension(),
                name,
                it.people(),
                it.regraded(),
                it.better(),
                it.worse(),
                Brief.brief(it.bonusDifference()));
    }
}
