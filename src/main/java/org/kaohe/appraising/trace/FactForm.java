package org.kaohe.appraising.trace;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.kaohe.core.bytes.BlobIn;
import org.kaohe.core.bytes.ValueOut;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Cap;
import org.kaohe.core.fact.Certificate;
import org.kaohe.core.fact.Deduction;
import org.kaohe.core.fact.Earlier;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Figure;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Indicator;
import org.kaohe.core.fact.Inspection;
import org.kaohe.core.fact.Kpi;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Met;
import org.kaohe.core.fact.Missed;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Person;
import org.kaohe.core.fact.Points;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.fact.Raters;
import org.kaohe.core.fact.Score;
import org.kaohe.core.fact.Standing;
import org.kaohe.core.fact.TeamMean;
import org.kaohe.core.fact.Trainee;
import org.kaohe.core.fact.Training;
import org.kaohe.core.fact.Value;

/**
 * How one type of fact is written and read. Tags are stored and stay for ever; a fact that gains a component gets a new
 * form with a new tag, so that old traces can still be read.
 *
 * @param tag 1 to 255, unique
 */
record FactForm<F extends Fact>(int tag, Class<F> type, BiConsumer<ValueOut, F> write, Function<BlobIn, F> read) {

    static final List<FactForm<?>> ALL = List.of(
            new FactForm<>(1, Person.class, FactForm::person, FactForm::person),
            new FactForm<>(
                    2,
                    Indicator.class,
                    (out, it) -> {
                        out.text(it.code());
                        out.text(it.dimension());
                        out.decimal(it.weight());
                    },
                    in -> new Indicator(in.text(), in.text(), in.decimal())),
            new FactForm<>(
                    3,
                    Figure.class,
                    (out, it) -> {
                        out.text(it.name());
                        out.decimal(it.value());
                    },
                    in -> new Figure(in.text(), in.decimal())),
            new FactForm<>(
                    4,
                    Mark.class,
                    (out, it) -> {
                        out.text(it.indicator());
                        out.text(it.source());
                        out.decimal(it.sum());
                        out.whole(it.count());
                    },
                    in -> new Mark(in.text(), in.text(), in.decimal(), in.count())),
            new FactForm<>(
                    5,
                    Kpi.class,
                    (out, it) -> {
                        out.text(it.indicator());
                        out.text(it.source());
                        out.decimal(it.numerator());
                        out.decimal(it.denominator());
                    },
                    in -> new Kpi(in.text(), in.text(), in.decimal(), in.decimal())),
            new FactForm<>(
                    6,
                    Inspection.class,
                    (out, it) -> {
                        out.text(it.item());
                        out.whole(it.checks());
                        out.whole(it.fails());
                        out.whole(it.notApplicable());
                    },
                    in -> new Inspection(in.text(), in.count(), in.count(), in.count())),
            new FactForm<>(
                    7,
                    Earlier.class,
                    (out, it) -> {
                        out.text(it.period());
                        out.whole(it.nth());
                        out.text(it.grade());
                        out.flag(it.failing());
                    },
                    in -> new Earlier(in.text(), in.count(), in.text(), in.flag())),
            new FactForm<>(
                    8,
                    Raters.class,
                    (out, it) -> {
                        out.text(it.indicator());
                        out.text(it.source());
                        out.whole(it.people());
                    },
                    in -> new Raters(in.text(), in.text(), in.count())),
            new FactForm<>(
                    9,
                    TeamMean.class,
                    (out, it) -> {
                        out.text(it.indicator());
                        out.text(it.source());
                        out.decimal(it.mean());
                        out.whole(it.members());
                    },
                    in -> new TeamMean(in.text(), in.text(), in.decimal(), in.count())),
            new FactForm<>(
                    10,
                    Standing.class,
                    (out, it) -> {
                        out.text(it.among());
                        out.whole(it.rank());
                        out.whole(it.of());
                        out.decimal(it.mean());
                        out.whole(it.members());
                    },
                    in -> new Standing(in.text(), in.count(), in.count(), in.decimal(), in.count())),
            new FactForm<>(
                    11,
                    Certificate.class,
                    (out, it) -> {
                        out.text(it.code());
                        out.text(it.level());
                        out.whole(it.months());
                        out.flag(it.suspended());
                    },
                    in -> new Certificate(in.text(), in.text(), in.count(), in.flag())),
            new FactForm<>(
                    12,
                    Training.class,
                    (out, it) -> {
                        out.text(it.code());
                        out.flag(it.passed());
                        out.whole(it.months());
                    },
                    in -> new Training(in.text(), in.flag(), in.count())),
            new FactForm<>(
                    13,
                    Trainee.class,
                    (out, it) -> {
                        out.text(it.staffNo());
                        out.text(it.grade());
                        out.flag(it.failing());
                    },
                    in -> new Trainee(in.text(), in.text(), in.flag())),
            new FactForm<>(
                    20,
                    Points.class,
                    (out, it) -> {
                        out.text(it.indicator());
                        out.text(it.part());
                        out.decimal(it.value());
                        out.decimal(it.weight());
                        out.text(it.dimension());
                    },
                    in -> new Points(in.text(), in.text(), in.decimal(), in.decimal(), in.text())),
            new FactForm<>(
                    21,
                    Deduction.class,
                    (out, it) -> {
                        out.text(it.code());
                        out.decimal(it.value());
                    },
                    in -> new Deduction(in.text(), in.decimal())),
            new FactForm<>(
                    22,
                    Cap.class,
                    (out, it) -> {
                        out.text(it.grade());
                        out.text(it.reason());
                    },
                    in -> new Cap(in.text(), in.text())),
            new FactForm<>(23, Score.class, (out, it) -> out.decimal(it.value()), in -> new Score(in.decimal())),
            new FactForm<>(
                    24,
                    Grade.class,
                    (out, it) -> {
                        out.text(it.name());
                        out.text(it.byScore());
                        out.flag(it.failing());
                    },
                    in -> new Grade(in.text(), in.text(), in.flag())),
            new FactForm<>(
                    25,
                    Bonus.class,
                    (out, it) -> {
                        out.decimal(it.amount());
                        out.text(it.rule());
                    },
                    in -> new Bonus(in.decimal(), in.text())),
            new FactForm<>(
                    26,
                    Proposed.class,
                    (out, it) -> {
                        out.text(it.kind().code());
                        out.text(it.basis());
                    },
                    in -> new Proposed(kind(in.text()), in.text())),
            new FactForm<>(27, Note.class, (out, it) -> out.text(it.text()), in -> new Note(in.text())),
            new FactForm<>(
                    28,
                    Missing.class,
                    (out, it) -> {
                        out.text(it.what());
                        out.text(it.source());
                    },
                    in -> new Missing(in.text(), in.text())),
            new FactForm<>(29, Met.class, (out, it) -> out.text(it.kpi()), in -> new Met(in.text())),
            new FactForm<>(30, Missed.class, (out, it) -> out.text(it.kpi()), in -> new Missed(in.text())),
            new FactForm<>(
                    31,
                    Value.class,
                    (out, it) -> {
                        out.text(it.name());
                        out.decimal(it.amount());
                    },
                    in -> new Value(in.text(), in.decimal())));

    private static final Map<Class<?>, FactForm<?>> BY_TYPE = new HashMap<>();
    private static final Map<Integer, FactForm<?>> BY_TAG = new HashMap<>();

    static {
        for (FactForm<?> form : ALL) {
            BY_TYPE.put(form.type, form);
            BY_TAG.put(form.tag, form);
        }
    }

    static FactForm<?> of(Fact fact) {
        FactForm<?> form = BY_TYPE.get(fact.getClass());
        if (form == null) {
            throw new IllegalStateException(
                    "No stored form for " + fact.getClass().getSimpleName());
        }
        return form;
    }

    static Fact read(int tag, BlobIn in) {
        FactForm<?> form = BY_TAG.get(tag);
        if (form == null) {
            throw new IllegalArgumentException("Unknown fact tag " + tag);
        }
        return form.read.apply(in);
    }

    void writeTo(ValueOut out, Fact fact) {
        write.accept(out, type.cast(fact));
    }

    private static void person(ValueOut out, Person it) {
        out.text(it.staffNo());
        out.text(it.post());
        out.text(it.track());
        out.text(it.level());
        out.text(it.team());
        out.text(it.industry());
        out.texts(it.groups());
        out.flag(it.probation());
        out.flag(it.longLeave());
    }

    private static Person person(BlobIn in) {
        return new Person(
                in.text(), in.text(), in.text(), in.text(), in.text(), in.text(), in.texts(), in.flag(), in.flag());
    }

    private static ProposalKind kind(String code) {
        return ProposalKind.of(code).orElseThrow(() -> new IllegalArgumentException("Unknown proposal " + code));
    }
}
