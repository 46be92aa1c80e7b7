package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import org.hibernate.annotations.Immutable;
import org.kaohe.appraising.Tally;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.measure.Decimals;

/** A row of {@code run_tally}; an empty grade stands for none. */
@Entity
@Immutable
@Table(name = "run_tally")
class TallyRow {

    @Embeddable
    record Key(
            @Column(name = "run_id") long run,
            @Enumerated(EnumType.STRING) Verdict.Status status,
            String grade) {}

    @EmbeddedId
    public Key key;

    public int people;

    @Column(columnDefinition = "numeric")
    public BigDecimal bonus;

    Tally tally() {
        return new Tally(key.status, key.grade.isEmpty() ? null : key.grade, people, Decimals.plain(bonus));
    }
}
