package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** A scheme whose score is the weighted mean of groups of criteria. */
record WeightedScheme(
        List<Group> groups,
        Function<BigDecimal, String> grades,
        Map<String, Integer> bonuses,
        List<Consequence> consequences)
        implements Scheme {

    static WeightedScheme of(Group... groups) {
        return new WeightedScheme(List.of(groups), Grades::byRegulation, Map.of(), List.of());
    }

    WeightedScheme graded(Function<BigDecimal, String> otherGrades) {
        return new WeightedScheme(groups, otherGrades, bonuses, consequences);
    }

    WeightedScheme paying(Map<String, Integer> amounts) {
        return new WeightedScheme(groups, grades, amounts, consequences);
    }

    WeightedScheme proposing(Consequence... some) {
        return new WeightedScheme(groups, grades, bonuses, List.of(some));
    }

    @Override
    public List<Reading> readings() {
        return Group.readings(groups);
    }

    @Override
    public Optional<Exact> score(Known known) {
        return Group.mean(groups, known);
    }

    @Override
    public String grade(Known known, BigDecimal score) {
        return grades.apply(score);
    }

    @Override
    public int bonus(String grade) {
        return bonuses.getOrDefault(grade, 0);
    }
}
