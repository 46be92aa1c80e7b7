package org.kaohe.policydesk.store;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.Immutable;

/** A row of {@code policy_content}. */
@Entity
@Immutable
@Table(name = "policy_content")
class PolicyContentRow {

    @Embeddable
    record Key(String policy, String hash) {}

    @EmbeddedId
    public Key key;

    public byte[] files;

    @Column(name = "first_used_at")
    public Instant firstUsedAt;
}
