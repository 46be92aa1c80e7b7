package org.kaohe.roster.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.roster.signin.ApiToken;
import org.kaohe.roster.signin.Tokens;

/** Tokens as JSON. */
final class TokenBodies {

    private TokenBodies() {}

    /** A token that is asked for. Left out, {@code readOnly} is true: what may change things says so. */
    record TokenWish(String label, Set<String> roles, Boolean readOnly, Instant expiresAt) {
        Tokens.Wish wish() {
            if (label == null || roles == null || expiresAt == null) {
                throw Refused.invalid(
                        List.of(Problem.error("json.field.missing", Place.NOWHERE, "label, roles, expiresAt")));
            }
            return new Tokens.Wish(label, TokenBodies.roles(roles), readOnly == null || readOnly, expiresAt);
        }
    }

    /**
     * A token as it is told.
     *
     * @param token the secret itself, only in the answer that makes it
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record TokenView(
            long id,
            String label,
            Set<String> roles,
            boolean readOnly,
            String createdBy,
            Instant createdAt,
            Instant expiresAt,
            Instant usedAt,
            Instant revokedAt,
            String token) {

        static TokenView of(ApiToken token) {
            return of(token, null);
        }

        static TokenView of(ApiToken token, String secret) {
            return new TokenView(
                    token.id(),
                    token.label(),
                    codes(token.roles()),
                    token.readOnly(),
                    token.createdBy(),
                    token.createdAt(),
                    token.expiresAt(),
                    token.usedAt().orElse(null),
                    token.revokedAt().orElse(null),
                    secret);
        }
    }

    static Set<String> codes(Set<Role> roles) {
        return roles.stream().map(Role::code).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Roles by their codes; an unknown one is refused. */
    static Set<Role> roles(Set<String> codes) {
        var problems = new ArrayList<Problem>();
        var roles = new TreeSet<Role>();
        for (String code : codes) {
            Role.of(String.valueOf(code))
                    .ifPresentOrElse(
                            roles::add, () -> problems.add(Problem.error("account.role", Place.field("roles"), code)));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return roles;
    }
}
