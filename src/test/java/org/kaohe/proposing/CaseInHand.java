package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.time.Period;
import org.kaohe.proposing.CaseStep.Check;
import org.kaohe.proposing.CaseStep.Measure;
import org.kaohe.proposing.CaseStep.Way;
import org.kaohe.proposing.PersonalCase.Taken;

/** A case in memory that takes its steps only when the rules let it. Begins on 1 March 2035, about 工号 P1. */
final class CaseInHand {

    static final LocalDate DAY = LocalDate.of(2035, 3, 1);
    static final CaseStep.Item COUNTED = new CaseStep.Item("十单内首次修复率", true, false);
    static final CaseStep.Item FELT = new CaseStep.Item("沟通", false, true);

    private final List<Taken> steps = new ArrayList<>();
    private final Set<Long> documents = new HashSet<>(Set.of(7L));
    private final Set<Protection> protections = EnumSet.noneOf(Protection.class);
    private final Map<String, Optional<StaffNo>> accounts = new HashMap<>(Map.of(
            "leader", Optional.of(new StaffNo("L1")),
            "leader.again", Optional.of(new StaffNo("L1")),
            "trainer", Optional.empty(),
            "person", Optional.of(new StaffNo("P1"))));
    private LocalDate today = DAY;
    private boolean baseless;

    static CaseInHand opened() {
        return new CaseInHand();
    }

    static CaseInHand warned() {
        return opened().takes(new CaseStep.Warned(DAY, "首次修复率低，须改进诊断"));
    }

    static CaseInHand improving() {
        return warned().takes(training());
    }

    static CaseInHand received() {
        return improving().on(DAY.plusDays(5)).takes(new CaseStep.Received(DAY.plusDays(2), 7));
    }

    static CaseInHand reassessed(boolean passed) {
        return received().on(DAY.plusDays(20)).takes(assessed(passed));
    }

    static CaseInHand checked() {
        return reassessed(false)
                .takes(new CaseStep.Ticked(Check.ART42_SCREEN, "NONE", null))
                .takes(new CaseStep.Ticked(Check.UNION_NOTICE, "2035-03-20", "工会无异议"))
                .takes(new CaseStep.Ticked(Check.NOTICE_OR_PAY, "NOTICE", null));
    }

    static CaseInHand proposed() {
        return checked().takes(release());
    }

    static CaseStep.Improving training() {
        return new CaseStep.Improving(
                Way.TRAINING, "诊断流程", new BigDecimal("16"), "李工", DAY.plusDays(1), DAY.plusDays(10));
    }

    static CaseStep.Reassessed assessed(boolean passed, String... scorers) {
        List<String> names = scorers.length == 0 ? List.of("leader", "trainer") : List.of(scorers);
        return new CaseStep.Reassessed(DAY.plusDays(15), "regulation", 2, names, List.of(COUNTED, FELT), passed);
    }

    static CaseStep.Proposed release() {
        return new CaseStep.Proposed(Measure.RELEASE, "培训后重新考核仍不合格");
    }

    CaseInHand on(LocalDate day) {
        today = day;
        return this;
    }

    CaseInHand protectedBy(Protection protection) {
        protections.add(protection);
        return this;
    }

    CaseInHand withoutGround() {
        baseless = true;
        return this;
    }

    CaseInHand takes(CaseStep step) {
        List<Problem> problems = problems(step);
        if (!problems.isEmpty()) {
            throw new AssertionError(step + " was refused: " + problems);
        }
        steps.add(new Taken(steps.size() + 1, step, "hr", Instant.EPOCH));
        return this;
    }

    List<String> refuses(CaseStep step) {
        return problems(step).stream().map(Problem::code).toList();
    }

    PersonalCase it() {
        return new PersonalCase(
                1,
                new StaffNo("P1"),
                "王一",
                "north",
                new PolicyCode("regulation"),
                2,
                Period.parse("2034-Q4").orElseThrow(),
                5L,
                baseless,
                null,
                "(kaohe)",
                Instant.EPOCH,
                Owner.of(Role.HR_EDITOR),
                DAY,
                steps);
    }

    private List<Problem> problems(CaseStep step) {
        Accounts known = name -> Optional.ofNullable(accounts.get(name)).map(it -> new Accounts.Holder(name, it));
        return CaseRules.problems(it(), step, new CaseRules.Circumstances(today, documents, protections, known));
    }
}
