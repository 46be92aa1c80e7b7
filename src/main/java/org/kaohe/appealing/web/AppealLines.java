package org.kaohe.appealing.web;

import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.AppealKind;
import org.kaohe.appealing.AppealState;
import org.kaohe.appealing.Evidence;
import org.kaohe.core.measure.Decimals;
import org.kaohe.pages.Brief;
import org.kaohe.pages.Frame;
import org.kaohe.pages.Moments;

/** Appeals and what they are about as pages show them, in the reader's language. */
@Singleton
class AppealLines {

    private final Evidence evidence;
    private final Moments moments;

    AppealLines(Evidence evidence, Moments moments) {
        this.evidence = evidence;
        this.moments = moments;
    }

    /**
     * An appeal in a list.
     *
     * @param due null when it ended
     * @param late the day of the judgement has passed
     * @param days until the judgement is due
     */
    record Line(
            long id,
            AppealKind kind,
            AppealState state,
            String name,
            String staffNo,
            String policy,
            String period,
            String about,
            String filedAt,
            LocalDate due,
            boolean late,
            long days,
            String arbiter,
            Appeal.Again again,
            boolean isFinal,
            long decision,
            Long after) {}

    /**
     * An observation in words.
     *
     * @param value of a mark or a ratio; empty for an inspection
     * @param photos how many there are
     * @param before as it was first recorded; null when it was not corrected
     */
    record Seen(
            long id,
            Evidence.Kind kind,
            String subject,
            String source,
            String value,
            BigDecimal numerator,
            BigDecimal denominator,
            String outcome,
            LocalDate on,
            String by,
            String at,
            String note,
            String proof,
            int photos,
            Seen before) {}

    /** A rule that took effect. */
    record Rule(String name, String file, int line, String text, List<String> gave) {}

    Line line(Appeal it, Frame reader) {
        LocalDate today = moments.today();
        boolean open = it.isOpen();
        return new Line(
                it.id(),
                it.target().kind(),
                it.state(),
                evidence.name(it.decision()),
                it.staffNo().value(),
                evidence.title(it.policy()).in(reader.locale()),
                it.period().toString(),
                about(it),
                moments.minute(it.filedAt()),
                open ? it.dueOn() : null,
                open && today.isAfter(it.dueOn()),
                open ? java.time.temporal.ChronoUnit.DAYS.between(today, it.dueOn()) : 0,
                it.arbiter(),
                it.again(),
                it.isFinal(),
                it.decision(),
                it.decisionAfter());
    }

    Seen seen(Evidence.Seen it, Locale language) {
        return new Seen(
                it.id(),
                it.kind(),
                it.subject().in(language),
                it.source().in(language),
                value(it),
                it.numerator(),
                it.denominator(),
                it.outcome(),
                it.on(),
                it.by(),
                moments.minute(it.at()),
                it.note(),
                it.proof(),
                it.photos(),
                it.before() == null ? null : seen(it.before(), language));
    }

    Rule rule(Evidence.Rule it, Locale language) {
        return new Rule(
                it.name(),
                it.file(),
                it.line(),
                it.text(),
                it.gave().stream().map(each -> Brief.brief(each.in(language))).toList());
    }

    String minute(java.time.Instant at) {
        return moments.minute(at);
    }

    private static String about(Appeal it) {
        return switch (it.target().kind()) {
            case OBSERVATION -> String.valueOf(it.target().observation());
            case RULE -> it.target().rule();
            case HUMAN_REVIEW -> "";
        };
    }

    static String text(String given) {
        return given == null ? "" : given.strip();
    }

    private static String value(Evidence.Seen it) {
        if (it.denominator() != null) {
            return plain(it.numerator()) + " / " + plain(it.denominator());
        }
        return it.value() == null ? "" : plain(it.value());
    }

    private static String plain(BigDecimal it) {
        return Decimals.plain(it).toPlainString();
    }
}
