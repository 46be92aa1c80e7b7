package org.kaohe.engine.oracle;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.ItemSpec;
import org.kaohe.core.policy.Policy;

/** Who a made-up person is and what is known besides readings, whether a scheme looks at it or not. */
record Circumstances(Policy policy, Random random, Draft draft) {

    private static final List<String> INDUSTRIES =
            List.of("manufacturing", "services", "retail", "finance", "", "logistics");
    private static final List<Integer> FAILED_ITEMS = List.of(0, 0, 1, 2, 3, 5, 8, 12, 25, 100);

    void add() {
        person();
        inspections();
        earlier();
        standings();
        growth();
    }

    private void person() {
        String post = one(List.of("reception", "hotline", "field-engineer"));
        String track = one(List.of("support", "field"));
        String sex = one(List.of("female", "male", "all"));
        draft.add(new Person(
                Draft.STAFF_NO,
                post,
                track,
                one(List.of("junior", "senior")),
                "north",
                one(INDUSTRIES),
                List.of("all", post, track, sex),
                random.nextInt(6) == 0,
                random.nextInt(9) == 0));
    }

    /** Some people fail few items and some nearly all; of some hardly anything was looked at, or only the store. */
    private void inspections() {
        int failed = one(FAILED_ITEMS);
        Looked looked = one(List.of(Looked.OFTEN, Looked.OFTEN, Looked.OFTEN, Looked.HARDLY, Looked.AT_THE_STORE));
        policy.items().forEach(item -> {
            boolean seen = seen(item, looked);
            boolean bad = random.nextInt(Math.max(policy.items().size(), 2)) < failed;
            int fails = seen && bad ? 1 + random.nextInt(8) : 0;
            int checks = seen ? fails + random.nextInt(3) : 0;
            int notApplicable = random.nextInt(3);
            if (checks + notApplicable > 0) {
                draft.add(new Inspection(item.code(), checks, fails, notApplicable));
            }
        });
    }

    private enum Looked {
        OFTEN,
        HARDLY,
        AT_THE_STORE
    }

    private boolean seen(ItemSpec item, Looked looked) {
        return switch (looked) {
            case OFTEN -> random.nextInt(4) > 0;
            case HARDLY -> theirs(item) && random.nextInt(policy.items().size()) == 0;
            case AT_THE_STORE -> !item.subject().equals("person") && random.nextBoolean();
        };
    }

    private boolean theirs(ItemSpec item) {
        return draft.known().person().groups().contains(item.appliesTo());
    }

    private void earlier() {
        int nth = 0;
        for (int i = random.nextInt(4); i > 0; i--) {
            GradeLevel grade = one(policy.grades());
            boolean counts = random.nextInt(4) > 0;
            draft.add(new Earlier("2025-Q" + i, counts ? ++nth : 0, grade.name(), grade.failing()));
        }
    }

    private void standings() {
        List.of(Standing.TEAM, Standing.EVERYBODY, Standing.TEAMS).forEach(among -> {
            if (random.nextBoolean()) {
                int members = 1 + random.nextInt(5);
                draft.add(new Standing(
                        among, 1 + random.nextInt(Math.min(members, 3)), members, new BigDecimal("80"), members));
            }
        });
    }

    private void growth() {
        for (String code : List.of("service", "safety")) {
            if (random.nextBoolean()) {
                String level = one(List.of("初级", "中级", "高级"));
                draft.add(new Certificate(code, level, 10 + random.nextInt(4), random.nextInt(4) == 0));
            }
            if (random.nextInt(4) > 0) {
                String training = code.equals("service") ? "annual" : code;
                draft.add(new Training(training, random.nextInt(5) > 0, 10 + random.nextInt(4)));
            }
        }
        List<GradeLevel> grades = new ArrayList<>(policy.grades());
        for (int i = random.nextInt(6) - 2; i > 0; i--) {
            GradeLevel grade = one(grades);
            draft.add(new Trainee("T00" + i, grade.name(), grade.failing()));
        }
    }

    private <T> T one(List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
