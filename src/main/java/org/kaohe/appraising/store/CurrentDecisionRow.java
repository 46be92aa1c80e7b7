package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;

/** A row of {@code current_decision}. */
@Entity
@Immutable
@Table(name = "current_decision")
class CurrentDecisionRow {

    @Embeddable
    record Key(
            @Column(name = "staff_no") String staffNo,
            String policy,
            @Column(name = "period_start") LocalDate periodStart,
            String period) {}

    @EmbeddedId
    public Key key;

    @Column(name = "decision_id")
    public long decisionId;
}
