package org.kaohe.engine.interpret;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.core.time.Period;

/** Anybody a policy may meet: evidence present or not, figures on and beside the limits. */
final class RandomDossier {

    private static final List<String> POSTS = List.of("reception", "hotline", "field-engineer");
    private static final List<String> MARKS =
            List.of("0", "30", "69.99", "70", "79.9", "80", "85.5", "89.985", "90", "100");

    private final Policy policy;
    private final Random random;
    private final List<Evidence> evidence = new ArrayList<>();

    private RandomDossier(Policy policy, Random random) {
        this.policy = policy;
        this.random = random;
    }

    static Dossier of(Policy policy, Random random) {
        var dossier = new RandomDossier(policy, random);
        dossier.person();
        int lack = random.nextInt(3) == 0 ? 5 : 60;
        policy.indicators().forEach(each -> dossier.observed(each.code(), lack));
        policy.items().forEach(each -> dossier.inspected(each.code(), lack));
        dossier.earlier();
        dossier.more();
        return new Dossier(
                new StaffNo("P001"),
                Period.of(policy.periodKind(), java.time.LocalDate.of(2026, 9, 14)),
                dossier.evidence);
    }

    private void person() {
        String post = one(POSTS);
        List<String> groups = new ArrayList<>(List.of("all", post));
        if (random.nextBoolean()) {
            groups.add("female");
        }
        String level = one(List.of("junior", "senior"));
        add(new Person(
                "P001", post, "support", level, "north", "", groups, random.nextInt(5) == 0, random.nextInt(9) == 0));
    }

    private void observed(String indicator, int lack) {
        policy.sources().forEach(source -> {
            if (random.nextInt(lack) > 0) {
                add(new Mark(indicator, source.code(), new BigDecimal(one(MARKS)), 1 + random.nextInt(3)));
            }
            if (random.nextInt(lack) > 0) {
                add(new Kpi(indicator, source.code(), new BigDecimal(random.nextInt(20)), new BigDecimal("20")));
            }
        });
    }

    private void inspected(String item, int lack) {
        if (random.nextInt(lack) > 0) {
            int checks = random.nextInt(14);
            int fails = random.nextInt(4) == 0 ? random.nextInt(checks + 1) : 0;
            add(new Inspection(item, checks, fails, random.nextInt(2)));
        }
    }

    private void earlier() {
        int nth = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            GradeLevel grade = one(policy.grades());
            boolean counts = random.nextInt(4) > 0;
            add(new Earlier("2026-Q" + i, counts ? ++nth : 0, grade.name(), grade.failing()));
        }
    }

    /** What only some policies look at, whether this one does or not. */
    private void more() {
        policy.indicators()
                .forEach(indicator -> policy.sources().forEach(source -> {
                    if (random.nextInt(4) > 0) {
                        add(new Raters(indicator.code(), source.code(), 1 + random.nextInt(5)));
                        add(new TeamMean(indicator.code(), source.code(), new BigDecimal(random.nextInt(100)), 6));
                    }
                }));
        List.of(Standing.TEAM, Standing.EVERYBODY, Standing.TEAMS).forEach(among -> {
            int members = 1 + random.nextInt(6);
            add(new Standing(among, 1 + random.nextInt(members), members, new BigDecimal("80"), members));
        });
        String level = one(List.of("初级", "中级", "高级"));
        add(new Certificate("service", level, random.nextInt(15), random.nextInt(4) == 0));
        add(new Training("annual", random.nextInt(4) > 0, random.nextInt(15)));
        GradeLevel grade = one(policy.grades());
        add(new Trainee("P002", grade.name(), grade.failing()));
    }

    private void add(Fact.Given fact) {
        evidence.add(new Evidence(fact, List.of()));
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
