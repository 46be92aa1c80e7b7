package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.Optional;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.policy.Policy;

/** What a case gives beside observations: raters, the team's means, standings, the growth file. */
final class MoreGiven {

    private static final int MOST = 10_000;

    private final Policy policy;

    MoreGiven(Policy policy) {
        this.policy = policy;
    }

    Optional<Fact.Given> raters(String indicator, String source, YamlItem value) {
        return value.isNone()
                ? Optional.empty()
                : value.whole(1, MOST).map(people -> new Raters(indicator, source, people));
    }

    Optional<Fact.Given> teamMean(String indicator, String source, YamlItem value) {
        return parts(value, map -> {
            Optional<BigDecimal> mean = map.require("mean").flatMap(YamlItem::decimal);
            Optional<Integer> members = count(map, "members");
            return mean.flatMap(each -> members.map(n -> new TeamMean(indicator, source, each, n)));
        });
    }

    Optional<Fact.Given> standing(String among, YamlItem value) {
        if (!among.equals(Standing.TEAM) && !among.equals(Standing.EVERYBODY) && !among.equals(Standing.TEAMS)) {
            return value.wrong("case.standing", among);
        }
        return parts(value, map -> {
            Optional<Integer> of = count(map, "of");
            Optional<Integer> rank = of.flatMap(most -> map.require("rank").flatMap(item -> item.whole(1, most)));
            Optional<BigDecimal> mean = map.require("mean").flatMap(YamlItem::decimal);
            Optional<Integer> members = count(map, "members");
            return rank.flatMap(nth ->
                    mean.flatMap(each -> members.map(n -> new Standing(among, nth, of.get(), each, n))));
        });
    }

    Optional<Fact.Given> certificate(String code, YamlItem value) {
        return parts(value, map -> {
            Optional<String> level = map.require("level").flatMap(YamlItem::text);
            Optional<Integer> months = months(map);
            boolean suspended = map.take("suspended").flatMap(YamlItem::flag).orElse(false);
            return level.flatMap(each -> months.map(n -> new Certificate(code, each, n, suspended)));
        });
    }

    Optional<Fact.Given> training(String code, YamlItem value) {
        return parts(value, map -> {
            boolean passed = map.take("passed").flatMap(YamlItem::flag).orElse(true);
            return months(map).map(n -> new Training(code, passed, n));
        });
    }

    Optional<Fact.Given> trainee(String staffNo, YamlItem value) {
        if (value.isNone()) {
            return Optional.empty();
        }
        return value.text()
                .flatMap(text -> policy.grade(text).or(() -> value.wrong("case.grade", text, policy.gradeNames())))
                .map(grade -> new Trainee(staffNo, grade.name(), grade.failing()));
    }

    private interface Parts {
        Optional<Fact.Given> of(YamlMap map);
    }

    private static Optional<Fact.Given> parts(YamlItem value, Parts parts) {
        return value.isNone()
                ? Optional.empty()
                : value.map().flatMap(map -> {
                    Optional<Fact.Given> fact = parts.of(map);
                    map.rejectOthers();
                    return fact;
                });
    }

    private static Optional<Integer> count(YamlMap map, String key) {
        return map.require(key).flatMap(item -> item.whole(1, MOST));
    }

    private static Optional<Integer> months(YamlMap map) {
        return map.require("months").flatMap(item -> item.whole(0, 1200));
    }
}
