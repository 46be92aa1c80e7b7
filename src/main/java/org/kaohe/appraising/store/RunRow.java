package org.kaohe.appraising.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.RunState;

/** A row of {@code run}. */
@Entity
@Table(name = "run")
class RunRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public String policy;

    @Column(name = "content_hash")
    public String contentHash;

    public Integer version;

    @Column(name = "engine_version")
    public String engineVersion;

    public String period;

    @Column(name = "period_start")
    public LocalDate periodStart;

    @Column(name = "scope_kind")
    @Enumerated(EnumType.STRING)
    public ScopeKind scopeKind;

    @Column(name = "scope_names", columnDefinition = "text[]")
    public String[] scopeNames;

    @Enumerated(EnumType.STRING)
    public RunMode mode;

    @Enumerated(EnumType.STRING)
    public RunState state;

    public int total;
    public int done;

    @Column(name = "requested_by")
    public String requestedBy;

    @Column(name = "requested_at")
    public Instant requestedAt;

    @Column(name = "started_at")
    public Instant startedAt;

    @Column(name = "finished_at")
    public Instant finishedAt;

    @Column(name = "read_ms")
    public long readMillis;

    @Column(name = "evaluate_ms")
    public long evaluateMillis;

    @Column(name = "write_ms")
    public long writeMillis;

    @Column(columnDefinition = "text[]")
    public String[] reason;

    /** The instance that runs it. */
    public String worker;

    @Column(name = "cancel_by")
    public String cancelBy;
}
