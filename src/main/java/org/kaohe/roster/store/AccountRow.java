package org.kaohe.roster.store;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.roster.Account;

@Entity
@Table(name = "account")
class AccountRow {

    @Id
    String name;

    @Column(name = "password_hash")
    String passwordHash;

    @Column(name = "staff_no")
    String staffNo;

    boolean enabled;
    boolean sample;

    @Column(name = "must_change")
    boolean mustChange;

    String external;

    @Column(name = "changed_at")
    Instant changedAt;

    @ElementCollection(fetch = FetchType.EAGER)
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    Set<Role> roles = new HashSet<>();

    Account toAccount() {
        return new Account(
                name,
                passwordHash,
                roles,
                Optional.ofNullable(staffNo).map(StaffNo::new),
                enabled,
                sample,
                mustChange,
                Optional.ofNullable(external));
    }
}
