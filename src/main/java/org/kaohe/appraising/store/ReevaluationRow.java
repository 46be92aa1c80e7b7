package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code decision_reevaluation}, for reading. */
@Entity
@Immutable
@Table(name = "decision_reevaluation")
class ReevaluationRow {

    @Id
    @Column(name = "decision_id")
    public Long decisionId;

    public long supersedes;
    public String reason;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "requested_at")
    public Instant requestedAt;
}
