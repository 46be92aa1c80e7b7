package org.kaohe.proposing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.proposing.CaseStep.Check;
import org.kaohe.proposing.CaseStep.Measure;
import org.kaohe.proposing.PersonalCase.Taken;

/**
 * Which step a case may take: in the order the law asks for, each with its proof. A refusal names what is missing. What
 * only the database knows, such as whose account acts, it looks at itself.
 */
public final class CaseRules {

    private static final int FEWEST_SCORERS = 2;

    /**
     * What is known on the day of a step.
     *
     * @param documents of the case, by id
     * @param protections that hold for the person according to the roster
     * @param accounts finds whoever is named
     */
    public record Circumstances(LocalDate today, Set<Long> documents, Set<Protection> protections, Accounts accounts) {}

    private final PersonalCase it;
    private final Circumstances now;
    private final List<Problem> problems = new ArrayList<>();

    private CaseRules(PersonalCase it, Circumstances now) {
        this.it = it;
        this.now = now;
    }

    /** Empty when the case may take the step. */
    public static List<Problem> problems(PersonalCase it, CaseStep step, Circumstances now) {
        var rules = new CaseRules(it, now);
        rules.look(step);
        return rules.problems;
    }

    private void look(CaseStep step) {
        if (it.state().isOver()) {
            missing("case.over", it.id());
        } else if (step instanceof CaseStep.Closed closing) {
            problems.addAll(Texts.reason(closing.reason()));
        } else if (it.baseless()) {
            missing("case.baseless", it.id());
        } else if (step instanceof CaseStep.Warned warning) {
            warned(warning);
        } else if (step instanceof CaseStep.Improving plan) {
            improving(plan);
        } else if (step instanceof CaseStep.Received receipt) {
            received(receipt);
        } else if (step instanceof CaseStep.Reassessed result) {
            reassessed(result);
        } else if (step instanceof CaseStep.Ticked tick) {
            ticked(tick);
        } else if (step instanceof CaseStep.Proposed proposal) {
            proposed(proposal);
        } else {
            decided((CaseStep.Decided) step);
        }
    }

    private void warned(CaseStep.Warned warning) {
        from("case.warned-already", CaseState.OPEN);
        problems.addAll(Texts.needed("interview", warning.interview()));
        past("on", warning.on());
        if (warning.on() != null && warning.on().isBefore(it.period().last())) {
            wrong("case.warned-early", "on", warning.on(), it.period().last());
        }
    }

    private void improving(CaseStep.Improving plan) {
        if (it.state() == CaseState.OPEN) {
            missing("case.no-warning", it.id());
        } else {
            // A plan that came to nothing may be followed by another one, until the person is assessed again.
            from("case.assessed-already", CaseState.WARNED, CaseState.IMPROVING);
        }
        problems.addAll(Texts.needed("content", plan.content()));
        if (plan.way() == null) {
            wrong("case.way", "way");
        }
        if (plan.way() == CaseStep.Way.TRAINING) {
            problems.addAll(Texts.needed("trainer", plan.trainer()));
            if (plan.hours() == null || plan.hours().compareTo(BigDecimal.ZERO) <= 0) {
                wrong("case.hours", "hours");
            }
        }
        if (plan.from() == null || plan.until() == null || plan.until().isBefore(plan.from())) {
            wrong("case.days", "until");
        }
        it.last(CaseStep.Warned.class)
                .filter(warning -> plan.from() != null && plan.from().isBefore(warning.on()))
                .ifPresent(warning -> wrong("case.plan-early", "from", plan.from(), warning.on()));
    }

    private void received(CaseStep.Received receipt) {
        from("case.no-plan", CaseState.IMPROVING);
        past("on", receipt.on());
        if (!now.documents().contains(receipt.document())) {
            wrong("case.document", "document", receipt.document());
        }
        it.last(CaseStep.Improving.class)
                .filter(plan -> receipt.on() != null && receipt.on().isBefore(plan.from()))
                .ifPresent(plan -> wrong("case.receipt-early", "on", receipt.on(), plan.from()));
    }

    private void reassessed(CaseStep.Reassessed result) {
        if (it.state() == CaseState.OPEN) {
            missing("case.no-warning", it.id());
        } else if (it.state() == CaseState.WARNED) {
            missing("case.no-plan", it.id());
        } else if (it.state() == CaseState.IMPROVING && !it.isReceived()) {
            missing("case.no-receipt", it.id());
        } else {
            from("case.assessed-already", CaseState.IMPROVING);
        }
        past("on", result.on());
        it.last(CaseStep.Improving.class)
                .filter(plan -> result.on() != null && result.on().isBefore(plan.until()))
                .ifPresent(plan -> wrong("case.assessed-early", "on", result.on(), plan.until()));
        if (!it.policy().value().equals(result.policy()) || it.version() != result.version()) {
            wrong("case.standard", "version", it.policy(), it.version());
        }
        if (result.passed() == null) {
            wrong("case.passed", "passed");
        }
        scorers(result.scorers());
        if (result.items().stream().noneMatch(CaseStep.Item::objective)) {
            wrong("case.objective", "items");
        }
        result.items().forEach(each -> problems.addAll(Texts.needed("items", each.text())));
    }

    private void scorers(List<String> scorers) {
        List<Accounts.Holder> people = new ArrayList<>();
        for (String each : scorers) {
            Optional<Accounts.Holder> found = now.accounts().find(each);
            if (found.isEmpty()) {
                wrong("case.scorer-unknown", "scorers", each);
            } else if (found.get().staffNo().filter(it.staffNo()::equals).isPresent()) {
                wrong("case.scorer-self", "scorers", each);
            } else if (people.stream().noneMatch(found.get()::isSamePersonAs)) {
                people.add(found.get());
            }
        }
        if (people.size() < FEWEST_SCORERS) {
            wrong("case.scorers", "scorers", people.size(), FEWEST_SCORERS);
        }
    }

    private void ticked(CaseStep.Ticked tick) {
        if (it.state() == CaseState.PROPOSED && tick.check() != Check.ART42_SCREEN) {
            missing("case.proposed-already", it.id());
        }
        if (tick.check() == null) {
            wrong("case.check", "check");
            return;
        }
        String finding = tick.finding() == null ? "" : tick.finding();
        boolean fits = switch (tick.check()) {
            case ART42_SCREEN ->
                finding.equals("NONE") || Protection.of(finding).isPresent();
            case UNION_NOTICE -> pastDay(finding).isPresent();
            case NOTICE_OR_PAY -> finding.equals("NOTICE") || finding.equals("PAY");
        };
        if (!fits) {
            wrong("case.finding", "finding", finding, tick.check());
        }
        if (tick.check() == Check.UNION_NOTICE) {
            assessedAfter(finding).ifPresent(day -> wrong("case.notice-early", "finding", finding, day));
        }
        if (tick.note() != null && tick.note().length() > HouseRules.LONGEST_TEXT) {
            problems.addAll(Texts.needed("note", tick.note()));
        }
    }

    private void proposed(CaseStep.Proposed proposal) {
        boolean failed = it.state() == CaseState.REASSESSED
                && !it.last(CaseStep.Reassessed.class).orElseThrow().passed();
        if (!failed) {
            missing(it.state() == CaseState.REASSESSED ? "case.passed-again" : "case.not-assessed", it.id());
        }
        for (Check each : Check.values()) {
            if (!it.checklist().containsKey(each)) {
                missing("case.unchecked", each);
            }
        }
        noticeComesLater();
        problems.addAll(Texts.needed("grounds", proposal.grounds()));
        measure(proposal.measure());
    }

    /** Also where the re-assessment was entered after the notice. */
    private void noticeComesLater() {
        Taken notice = it.checklist().get(Check.UNION_NOTICE);
        String finding = notice == null ? "" : ((CaseStep.Ticked) notice.step()).finding();
        assessedAfter(finding).ifPresent(day -> missing("case.notice-early", finding, day));
    }

    /** The day of the re-assessment, when the union was told before: it was not told what came of it. */
    private Optional<LocalDate> assessedAfter(String notice) {
        return it.last(CaseStep.Reassessed.class)
                .map(CaseStep.Reassessed::on)
                .filter(day -> pastDay(notice).filter(day::isAfter).isPresent());
    }

    private void decided(CaseStep.Decided decision) {
        from("case.not-proposed", CaseState.PROPOSED);
        problems.addAll(Texts.reason(decision.reason()));
        measure(decision.measure());
    }

    /** A release is looked at again on the day it is decided: what protects may have begun since. */
    private void measure(Measure measure) {
        if (measure == null) {
            wrong("case.measure", "measure");
        }
        if (measure == Measure.RELEASE) {
            protections().forEach(each -> missing("case.protected", each));
        }
    }

    private List<Protection> protections() {
        List<Protection> all = new ArrayList<>(now.protections());
        Taken screen = it.checklist().get(Check.ART42_SCREEN);
        if (screen != null) {
            Protection.of(((CaseStep.Ticked) screen.step()).finding())
                    .filter(each -> !all.contains(each))
                    .ifPresent(all::add);
        }
        return all;
    }

    private void from(String otherwise, CaseState... states) {
        if (!List.of(states).contains(it.state())) {
            missing(otherwise, it.id());
        }
    }

    private void past(String field, LocalDate day) {
        if (day == null || day.isAfter(now.today())) {
            wrong("case.day", field);
        }
    }

    private Optional<LocalDate> pastDay(String text) {
        try {
            return Optional.of(LocalDate.parse(text)).filter(day -> !day.isAfter(now.today()));
        } catch (java.time.format.DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private void missing(String code, Object... values) {
        problems.add(Problem.error(code, Place.NOWHERE, values));
    }

    private void wrong(String code, String field, Object... values) {
        problems.add(Problem.error(code, Place.field(field), values));
    }
}
