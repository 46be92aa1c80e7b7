package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;

/** What a filter needs of a row of {@code published_result}. */
@Entity
@Immutable
@Table(name = "published_result")
class PublishedResultRow {

    @Id
    @Column(name = "decision_id")
    public Long decisionId;

    @Column(name = "staff_no")
    public String staffNo;

    public String policy;
    public String period;
}
