package org.kaohe.core.decision;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.FactText;

/**
 * Why a rule stayed silent, as a sentence in Chinese or, for any other locale, in English. The words stand in
 * {@code org/kaohe/obstacles_{zh,en}.properties}: one for each fact and property a rule can look at.
 */
public final class ObstacleText {

    private static final Pattern TOTAL = Pattern.compile("(sum|count|min|max) ([A-Z]\\w*(?:\\.\\w+)?)");
    private static final Pattern WORD = Pattern.compile("\\b[A-Z]\\w*(?:\\.\\w+)?\\b");
    private static final String FAILING = "Earlier.failing";

    private final Locale language;
    private final ResourceBundle words;
    private final UnaryOperator<String> names;
    private final FactText facts;

    /** @param names turns a code of the policy into the name people know; gives other codes back as they are */
    public ObstacleText(Locale locale, UnaryOperator<String> names) {
        this.language = "zh".equals(locale.getLanguage()) ? Locale.CHINESE : Locale.ENGLISH;
        this.names = names;
        this.facts = new FactText(language, names);
        this.words = ResourceBundle.getBundle(
                "org.kaohe.obstacles",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** @param rule its name */
    public String of(Silence silence, String rule) {
        Obstacle obstacle = silence.obstacle();
        String sentence = obstacle instanceof Obstacle.NotReached
                ? say("not-reached")
                : obstacle instanceof Obstacle.Absent absent
                        ? absent(absent)
                        : obstacle instanceof Obstacle.Unwanted unwanted
                                ? say("unwanted", list(unwanted.facts()))
                                : falling(obstacle, rule);
        return silence.others() == 0 ? sentence : sentence + say("others", silence.others());
    }

    private String absent(Obstacle.Absent it) {
        return it.wanted().isEmpty()
                ? say("absent", word(it.type()))
                : say("absent.with", word(it.type()), limits(it.wanted()));
    }

    private String falling(Obstacle obstacle, String rule) {
        if (obstacle instanceof Obstacle.Unfit unfit) {
            boolean single = unfit.fact() instanceof org.kaohe.core.fact.Score
                    || unfit.fact() instanceof org.kaohe.core.fact.Grade;
            String gaps = gaps(unfit.gaps(), rule);
            return single ? gaps : say("unfit", facts.of(unfit.fact()), gaps);
        }
        Obstacle.Total total = (Obstacle.Total) obstacle;
        return total.gaps().stream().map(gap -> total(total, gap, rule)).collect(Collectors.joining(say("and")));
    }

    private String total(Obstacle.Total it, Gap gap, String rule) {
        boolean count = gap.limit().subject().equals("count " + it.type());
        if (!count || gap.distance() == null) {
            return gap(gap, rule);
        }
        boolean failures = gap.limit().relation() == Relation.AT_LEAST
                && it.wanted().stream()
                        .anyMatch(each -> each.subject().equals(FAILING) && Boolean.TRUE.equals(each.bound()));
        return say(
                failures ? "total.failures" : "total.count",
                it.wanted().isEmpty() ? word(it.type()) : say("total.such", word(it.type()), limits(it.wanted())),
                gap.seen(),
                relation(gap.limit()),
                gap.distance());
    }

    private String gaps(List<Gap> gaps, String rule) {
        return gaps.stream().map(gap -> gap(gap, rule)).collect(Collectors.joining(say("and")));
    }

    private String gap(Gap gap, String rule) {
        Limit limit = gap.limit();
        boolean below = limit.relation() == Relation.AT_LEAST || limit.relation() == Relation.ABOVE;
        if (limit.subject().equals("Score.value") && gap.distance() != null) {
            return say(
                    below ? "gap.score.below" : "gap.score.above", gap.seen(), gap.distance(), relation(limit), rule);
        }
        String key = gap.distance() == null || gap.distance().signum() == 0 ? "gap" : "gap.far";
        return say(key, subject(limit.subject()), value(gap.seen()), relation(limit), gap.distance());
    }

    private String limits(List<Limit> limits) {
        return limits.stream()
                .map(each -> subject(each.subject()) + say("space") + relation(each))
                .collect(Collectors.joining(say("comma")));
    }

    private String list(List<? extends Fact> some) {
        return some.stream().map(facts::of).collect(Collectors.joining(say("and")));
    }

    private String relation(Limit limit) {
        return say("relation." + limit.relation(), value(limit.bound()));
    }

    /** A subject in the words of rule files, each of them replaced by the one people use. */
    private String subject(String subject) {
        String totals = TOTAL.matcher(subject)
                .replaceAll(found ->
                        say("subject." + found.group(1), word(found.group(2))).replace("$", "\\$"));
        return WORD.matcher(totals).replaceAll(found -> known(found.group()).replace("$", "\\$"));
    }

    private String known(String word) {
        return words.containsKey(word) ? words.getString(word) : word;
    }

    private String word(String key) {
        return words.getString(key);
    }

    private String value(Object value) {
        if (value instanceof List<?> many) {
            return many.stream().map(this::value).collect(Collectors.joining(say("comma")));
        } else if (value instanceof Boolean truth) {
            return word(String.valueOf(truth));
        } else if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        String text = String.valueOf(value);
        return text.isEmpty() ? word("nothing") : names.apply(text);
    }

    /** Numbers are written plainly, without grouping. */
    private String say(String key, Object... values) {
        Object[] texts = new Object[values.length];
        for (int i = 0; i < values.length; i++) {
            texts[i] = values[i] instanceof BigDecimal decimal ? decimal.toPlainString() : String.valueOf(values[i]);
        }
        return new MessageFormat(words.getString(key), language).format(texts);
    }
}
