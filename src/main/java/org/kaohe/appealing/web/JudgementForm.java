package org.kaohe.appealing.web;

import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.kaohe.appealing.Appeal;
import org.kaohe.appealing.EndAppeal;
import org.kaohe.appealing.Finding;

/** A judgement as it is typed; it goes to the preview and from there, unchanged, to the judgement itself. */
class JudgementForm {

    @RestForm
    String outcome;

    @RestForm
    String reason;

    @RestForm
    boolean last;

    /** {@code NONE}, {@code CORRECT} or {@code WITHDRAW}. */
    @RestForm
    String change;

    @RestForm
    Long observation;

    @RestForm
    String value;

    @RestForm
    String found;

    @RestForm
    String numerator;

    @RestForm
    String denominator;

    @RestForm
    String note;

    /** Before anything was typed: the correction begins with what the appeal is about. */
    static JudgementForm of(Appeal it) {
        var form = new JudgementForm();
        form.observation = it.target().observation();
        form.change = form.observation == null ? "NONE" : "CORRECT";
        return form;
    }

    EndAppeal.Verdict verdict() {
        return new EndAppeal.Verdict(
                AppealFilter.state(outcome).orElse(null),
                reason,
                last,
                finding().orElse(null));
    }

    Optional<Finding> finding() {
        boolean withdrawn = "WITHDRAW".equals(change);
        return withdrawn || "CORRECT".equals(change)
                ? Optional.of(
                        withdrawn
                                ? new Finding(observation, true, null, null, null, null, null)
                                : new Finding(
                                        observation,
                                        false,
                                        given(value),
                                        given(found),
                                        given(numerator),
                                        given(denominator),
                                        given(note)))
                : Optional.empty();
    }

    public String getOutcome() {
        return AppealLines.text(outcome);
    }

    public String getReason() {
        return AppealLines.text(reason);
    }

    public boolean isLast() {
        return last;
    }

    public String getChange() {
        return AppealLines.text(change);
    }

    public Long getObservation() {
        return observation;
    }

    public String getValue() {
        return AppealLines.text(value);
    }

    public String getFound() {
        return AppealLines.text(found);
    }

    public String getNumerator() {
        return AppealLines.text(numerator);
    }

    public String getDenominator() {
        return AppealLines.text(denominator);
    }

    public String getNote() {
        return AppealLines.text(note);
    }

    private static String given(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
