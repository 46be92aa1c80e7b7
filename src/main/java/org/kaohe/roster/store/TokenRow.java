package org.kaohe.roster.store;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.people.Role;
import org.kaohe.roster.signin.ApiToken;

@Entity
@Table(name = "api_token")
class TokenRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    Long id;

    String hash;
    String account;
    String label;
    String[] roles;

    @Column(name = "read_only")
    boolean readOnly;

    @Column(name = "created_by")
    String createdBy;

    @Column(name = "created_at")
    Instant createdAt;

    @Column(name = "expires_at")
    Instant expiresAt;

    @Column(name = "used_at", insertable = false, updatable = false)
    Instant usedAt;

    @Column(name = "revoked_at", insertable = false, updatable = false)
    Instant revokedAt;

    static TokenRow of(ApiToken token) {
        var row = new TokenRow();
        row.hash = token.hash();
        row.account = token.account();
        row.label = token.label();
        row.roles = token.roles().stream().map(Role::name).sorted().toArray(String[]::new);
        row.readOnly = token.readOnly();
        row.createdBy = token.createdBy();
        row.createdAt = token.createdAt();
        row.expiresAt = token.expiresAt();
        return row;
    }

    ApiToken toToken() {
        Set<Role> some = Stream.of(roles).map(Role::valueOf).collect(Collectors.toSet());
        return new ApiToken(
                id,
                hash,
                account,
                label,
                some,
                readOnly,
                createdBy,
                createdAt,
                expiresAt,
                Optional.ofNullable(usedAt),
                Optional.ofNullable(revokedAt));
    }
}
