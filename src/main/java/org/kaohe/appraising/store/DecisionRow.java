package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.kaohe.appraising.RunMode;
import org.kaohe.core.decision.Verdict;

/** A row of {@code decision} without its trace, for reading; decisions are written by COPY. */
@Entity
@Immutable
@Table(name = "decision")
class DecisionRow {

    @Id
    public Long id;

    @Column(name = "staff_no")
    public String staffNo;

    @Enumerated(EnumType.STRING)
    public RunMode mode;

    public String policy;
    public Integer version;

    @Column(name = "content_hash")
    public byte[] contentHash;

    @Column(name = "engine_version")
    public String engineVersion;

    public String period;

    @Column(name = "period_start")
    public LocalDate periodStart;

    public String name;
    public String team;
    public String post;

    @Enumerated(EnumType.STRING)
    public Verdict.Status status;

    @Column(columnDefinition = "numeric")
    public BigDecimal score;

    public String grade;
    public boolean failing;

    @Column(columnDefinition = "numeric")
    public BigDecimal bonus;

    public boolean counts;

    @Column(columnDefinition = "text[]")
    public String[] proposals;

    @Column(columnDefinition = "text[]")
    public String[] missing;

    @Column(columnDefinition = "text[]")
    public String[] notes;

    @Column(columnDefinition = "text[]")
    public String[] failure;

    @Column(name = "facts_hash")
    public byte[] factsHash;

    @Column(name = "decided_at")
    public Instant decidedAt;
}
