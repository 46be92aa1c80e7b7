package org.kaohe.core.fact;

import java.util.Locale;
import java.util.Optional;

/** What a rule can propose to a person who decides. */
public enum ProposalKind {
    COMMENDATION,
    BONUS,
    RAISE,
    PROMOTION,
    TRAINING_PLAN,
    TRANSFER,
    WRITTEN_WARNING,
    DEMOTION_REVIEW,
    DISMISSAL_REVIEW,
    CONDUCT_REVIEW;

    private final String code = name().toLowerCase(Locale.ROOT).replace('_', '-');

    /** As written in rule files, for example {@code dismissal-review}. */
    public String code() {
        return code;
    }

    public static Optional<ProposalKind> of(String code) {
        for (ProposalKind kind : values()) {
            if (kind.code.equals(code)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
