package org.kaohe.core.fact;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.function.BiFunction;
import java.util.function.UnaryOperator;

/**
 * Facts as sentences for people, in Chinese or, for any other locale, in English. The sentences stand in
 * {@code org/kaohe/facts_{zh,en}.properties}; codes in them are shown by the names the policy gives them.
 */
public final class FactText {

    private static final Map<Class<?>, BiFunction<FactText, Fact, String>> RENDERINGS = new HashMap<>();

    static {
        on(
                Person.class,
                (text, it) -> text.say("person", it.staffNo(), text.name(it.post()), text.name(it.track()), it.team())
                        + text.when(it.probation(), "person.probation")
                        + text.when(it.longLeave(), "person.long-leave"));
        on(Indicator.class, (text, it) -> text.say("indicator", text.name(it.code()), it.weight()));
        on(Figure.class, (text, it) -> text.say("figure", text.name(it.name()), it.value()));
        on(
                Mark.class,
                (text, it) -> text.say(
                        "mark", text.name(it.indicator()), text.name(it.source()), it.count(), it.sum(), it.mean()));
        on(
                Kpi.class,
                (text, it) -> text.say(
                        it.value().compareTo(BigDecimal.ONE) > 0 ? "kpi" : "kpi.part",
                        text.name(it.indicator()),
                        text.name(it.source()),
                        it.numerator(),
                        it.denominator(),
                        it.value(),
                        it.percent()));
        on(
                Inspection.class,
                (text, it) ->
                        text.say("inspection", text.name(it.item()), it.checks(), it.fails(), it.notApplicable()));
        on(Earlier.class, FactText::earlier);
        on(
                Raters.class,
                (text, it) -> text.say("raters", text.name(it.indicator()), text.name(it.source()), it.people()));
        on(
                TeamMean.class,
                (text, it) -> text.say(
                        "team-mean", text.name(it.indicator()), text.name(it.source()), it.mean(), it.members()));
        on(
                Standing.class,
                (text, it) -> text.say("standing." + it.among(), it.rank(), it.of(), it.mean(), it.members()));
        on(
                Certificate.class,
                (text, it) -> text.say(
                        it.suspended() ? "certificate.suspended" : "certificate",
                        text.name(it.code()),
                        it.level(),
                        it.months()));
        on(
                Training.class,
                (text, it) ->
                        text.say(it.passed() ? "training" : "training.failed", text.name(it.code()), it.months()));
        on(Trainee.class, (text, it) -> text.say("trainee", it.staffNo(), text.name(it.grade())));
        on(Points.class, FactText::points);
        on(Deduction.class, (text, it) -> text.say("deduction", text.name(it.code()), it.value()));
        on(Cap.class, (text, it) -> text.say("cap", text.name(it.grade()), it.reason()));
        on(Score.class, (text, it) -> text.say("score", it.value()));
        on(
                Grade.class,
                (text, it) -> it.capped()
                        ? text.say("grade.capped", text.name(it.name()), text.name(it.byScore()))
                        : text.say("grade", text.name(it.name())));
        on(Bonus.class, (text, it) -> text.say(it.amount().signum() < 0 ? "bonus.reduction" : "bonus", it.amount()));
        on(Proposed.class, (text, it) -> text.say("proposed", text.proposal(it.kind()), it.basis()));
        on(Note.class, (text, it) -> text.say("note", it.text()));
        on(
                Missing.class,
                (text, it) -> it.source().isEmpty()
                        ? text.say("missing", text.name(it.what()))
                        : text.say("missing.source", text.name(it.what()), text.name(it.source())));
        on(Met.class, (text, it) -> text.say("met", text.name(it.kpi())));
        on(Missed.class, (text, it) -> text.say("missed", text.name(it.kpi())));
        on(Value.class, (text, it) -> text.say("value", text.name(it.name()), it.amount()));
    }

    private final Locale language;
    private final ResourceBundle sentences;
    private final UnaryOperator<String> names;

    /** @param names turns a code of the policy into the name people know; gives other codes back as they are */
    public FactText(Locale locale, UnaryOperator<String> names) {
        this.language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        this.names = names;
        this.sentences = ResourceBundle.getBundle(
                "org.kaohe.facts",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    public String of(Fact fact) {
        BiFunction<FactText, Fact, String> rendering = RENDERINGS.get(fact.getClass());
        if (rendering == null) {
            throw new IllegalStateException("No sentence for " + fact.getClass().getSimpleName());
        }
        return rendering.apply(this, fact);
    }

    public String proposal(ProposalKind kind) {
        return say("proposal." + kind.code());
    }

    private String earlier(Earlier it) {
        String grade = name(it.grade());
        return it.counts()
                ? say("earlier", it.period(), grade, it.nth())
                : say(it.grade().isEmpty() ? "earlier.none" : "earlier.uncounted", it.period(), grade);
    }

    private String points(Points it) {
        String key = it.part().isEmpty() ? "points" : "points.part";
        return say(key, name(it.indicator()), name(it.part()), it.value(), it.weight(), it.contribution());
    }

    private String name(String code) {
        return names.apply(code);
    }

    private String when(boolean holds, String key) {
        return holds ? say(key) : "";
    }

    /** Numbers are written plainly, without grouping: they are to be copied into a calculation. */
    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(values[i]);
        }
        return new MessageFormat(sentences.getString(key), language).format(texts);
    }

    private static <F extends Fact> void on(Class<F> type, BiFunction<FactText, F, String> rendering) {
        RENDERINGS.put(type, (text, fact) -> rendering.apply(text, type.cast(fact)));
    }
}
