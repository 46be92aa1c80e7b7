package org.kaohe.platform.security;

import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import java.util.stream.Collectors;
import org.kaohe.core.people.Role;
import org.kaohe.roster.Account;

/** An account as the identity that Quarkus checks roles on, and back. */
final class Identities {

    private static final String ACCOUNT = "kaohe.account";

    private Identities() {}

    static SecurityIdentity of(Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(account.name()))
                .addRoles(account.roles().stream().map(Role::code).collect(Collectors.toSet()))
                .addAttribute(ACCOUNT, account)
                .build();
    }

    static Account account(SecurityIdentity identity) {
        return identity.getAttribute(ACCOUNT);
    }
}
