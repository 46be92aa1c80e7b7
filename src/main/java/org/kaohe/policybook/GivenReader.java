package org.kaohe.policybook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.IndicatorSpec;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.policy.Unit;
import org.kaohe.core.time.Period;

/**
 * What a case gives: the file's {@code base:} and then the case's own keys over it, so that a case states only what it
 * is about. Immutable.
 */
final class GivenReader {

    /** In place of an indicator or item: every one of the policy. */
    private static final String ALL = "all";

    /** A case that names no period lies in the one that holds this day; which one it is must not matter to it. */
    private static final LocalDate SOME_DAY = LocalDate.of(2026, 9, 14);

    private final Policy policy;
    private Optional<Period> period = Optional.empty();
    private PersonKeys person = PersonKeys.DEFAULT;
    private List<EarlierGrade> earlier = List.of();

    /** By indicator and source, or by item, so that a later statement replaces an earlier one. */
    private final Map<String, Fact.Given> observed = new LinkedHashMap<>();

    private record EarlierGrade(GradeLevel grade, boolean counts) {}

    /** What an earlier period without a valid result gave; it never counts. */
    private static final GradeLevel NO_GRADE = new GradeLevel("", "", false);

    private GivenReader(Policy policy) {
        this.policy = policy;
    }

    static GivenReader of(Policy policy) {
        return new GivenReader(policy);
    }

    /** Begins with a person and a period that are known already. */
    static GivenReader of(Policy policy, PersonKeys person, Period period) {
        var reader = new GivenReader(policy);
        reader.person = person;
        reader.period = Optional.of(period);
        return reader;
    }

    GivenReader with(YamlMap map) {
        var next = new GivenReader(policy);
        next.observed.putAll(observed);
        next.period = map.take("period").flatMap(next::period).or(() -> period);
        next.person =
                map.take("person").flatMap(YamlItem::map).map(person::with).orElse(person);
        next.earlier = map.take("earlier").map(next::earlier).orElse(earlier);
        map.take("marks").flatMap(YamlItem::map).ifPresent(each -> next.readings("", each, Unit::isMarked, next::mark));
        map.take("kpis")
                .flatMap(YamlItem::map)
                .ifPresent(each -> next.readings("", each, unit -> !unit.isMarked(), next::kpi));
        map.take("inspections").flatMap(YamlItem::map).ifPresent(next::inspections);
        var more = new MoreGiven(policy);
        map.take("raters")
                .flatMap(YamlItem::map)
                .ifPresent(each -> next.readings("raters ", each, Unit::isMarked, more::raters));
        map.take("team_means")
                .flatMap(YamlItem::map)
                .ifPresent(each -> next.readings("mean ", each, unit -> true, more::teamMean));
        map.take("standings").flatMap(YamlItem::map).ifPresent(each -> next.named("standing ", each, more::standing));
        map.take("certificates").flatMap(YamlItem::map).ifPresent(each -> next.named("held ", each, more::certificate));
        map.take("trainings").flatMap(YamlItem::map).ifPresent(each -> next.named("taken ", each, more::training));
        map.take("trainees").flatMap(YamlItem::map).ifPresent(each -> next.named("trainee ", each, more::trainee));
        map.rejectOthers();
        return next;
    }

    Dossier dossier() {
        return dossier(new StaffNo("P001"));
    }

    Dossier dossier(StaffNo staffNo) {
        Period now = period.orElseGet(() -> Period.of(policy.periodKind(), SOME_DAY));
        List<Evidence> evidence = new ArrayList<>();
        evidence.add(new Evidence(person.person(staffNo), List.of()));
        observed.values().forEach(fact -> evidence.add(new Evidence(fact, List.of())));
        int counted = 0;
        for (int i = 0; i < earlier.size(); i++) {
            EarlierGrade each = earlier.get(i);
            int nth = each.counts() ? ++counted : 0;
            var fact = new Earlier(
                    now.previous(i + 1).toString(),
                    nth,
                    each.grade().name(),
                    each.grade().failing());
            evidence.add(new Evidence(fact, List.of()));
        }
        return new Dossier(staffNo, now, evidence);
    }

    private Optional<Period> period(YamlItem item) {
        return item.text()
                .flatMap(text -> Period.parse(text)
                        .filter(each -> each.kind() == policy.periodKind())
                        .or(() -> item.wrong("case.period", text)));
    }

    /** Latest first: a grade, a grade that does not count, or {@code none}: a period without a valid result. */
    private List<EarlierGrade> earlier(YamlItem list) {
        List<EarlierGrade> grades = new ArrayList<>();
        for (YamlItem item : list.list()) {
            if (item.isMap()) {
                item.map().ifPresent(map -> {
                    boolean counts = map.take("counts").flatMap(YamlItem::flag).orElse(true);
                    map.require("grade")
                            .flatMap(this::grade)
                            .ifPresent(each -> grades.add(new EarlierGrade(each, counts)));
                    map.rejectOthers();
                });
            } else if (item.isNone()) {
                grades.add(new EarlierGrade(NO_GRADE, false));
            } else {
                grade(item).ifPresent(each -> grades.add(new EarlierGrade(each, true)));
            }
        }
        return grades;
    }

    private Optional<GradeLevel> grade(YamlItem item) {
        return item.text()
                .flatMap(text -> policy.grade(text).or(() -> item.wrong("case.grade", text, policy.gradeNames())));
    }

    /** What one indicator got from one source. */
    private interface Measure {
        Optional<Fact.Given> of(String indicator, String source, YamlItem value);
    }

    /** @param taken whether {@code all} means indicators of this unit too: what is measured is not marked */
    private void readings(String kind, YamlMap map, Predicate<Unit> taken, Measure measure) {
        map.entries().forEach((indicator, bySource) -> {
            List<String> codes = policy.indicators().stream()
                    .filter(each -> indicator.equals(ALL) ? taken.test(each.unit()) : indicator.equals(each.code()))
                    .map(IndicatorSpec::code)
                    .toList();
            if (codes.isEmpty()) {
                map.item().findings().error("case.indicator", map.keyPlace(indicator), indicator);
            }
            bySource.map()
                    .ifPresent(sources -> sources.entries().forEach((source, value) -> {
                        if (policy.sources().stream()
                                .noneMatch(each -> each.code().equals(source))) {
                            map.item().findings().error("case.source", sources.keyPlace(source), source);
                        }
                        codes.forEach(
                                code -> state(kind + code + " " + source, value, measure.of(code, source, value)));
                    }));
        });
    }

    private Optional<Fact.Given> mark(String indicator, String source, YamlItem value) {
        if (value.isNone()) {
            return Optional.empty();
        }
        if (value.isMap()) {
            return value.map().flatMap(map -> {
                Optional<BigDecimal> mean = map.require("mean").flatMap(YamlItem::decimal);
                Optional<Integer> count = map.require("count").flatMap(item -> item.whole(1, 10_000));
                map.rejectOthers();
                return mean.flatMap(
                        each -> count.map(n -> new Mark(indicator, source, each.multiply(BigDecimal.valueOf(n)), n)));
            });
        }
        List<YamlItem> items = value.isList() ? value.list() : List.of(value);
        List<BigDecimal> marks =
                items.stream().flatMap(item -> item.decimal().stream()).toList();
        return marks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Mark(
                        indicator, source, marks.stream().reduce(BigDecimal.ZERO, BigDecimal::add), marks.size()));
    }

    private Optional<Fact.Given> kpi(String indicator, String source, YamlItem value) {
        return value.isNone()
                ? Optional.empty()
                : Ratios.kpi(value).map(each -> new Kpi(indicator, source, each.numerator(), each.denominator()));
    }

    /** By item, by the beginning of item codes ({@code A*}), or for all items. */
    private void inspections(YamlMap map) {
        map.entries().forEach((key, value) -> {
            String prefix = key.equals(ALL) ? "" : key.endsWith("*") ? key.substring(0, key.length() - 1) : null;
            List<String> codes = policy.items().stream()
                    .map(each -> each.code())
                    .filter(code -> prefix == null ? code.equals(key) : code.startsWith(prefix))
                    .toList();
            if (codes.isEmpty()) {
                map.item().findings().error("case.item", map.keyPlace(key), key);
            }
            Optional<Ratios.Checks> checks = value.isNone() ? Optional.empty() : Ratios.checks(value);
            codes.forEach(code -> state(
                    code,
                    value,
                    checks.map(each -> new Inspection(code, each.checks(), each.fails(), each.notApplicable()))));
        });
    }

    /** What is known under one name. */
    private interface Named {
        Optional<Fact.Given> of(String name, YamlItem value);
    }

    private void named(String kind, YamlMap map, Named named) {
        map.entries().forEach((name, value) -> state(kind + name, value, named.of(name, value)));
    }

    private void state(String key, YamlItem value, Optional<? extends Fact.Given> fact) {
        if (value.isNone()) {
            observed.remove(key);
        }
        fact.ifPresent(each -> observed.put(key, each));
    }
}
