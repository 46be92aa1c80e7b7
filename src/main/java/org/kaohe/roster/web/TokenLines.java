package org.kaohe.roster.web;

import jakarta.inject.Singleton;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused;
import org.kaohe.pages.Moments;
import org.kaohe.roster.signin.ApiToken;
import org.kaohe.roster.signin.Tokens;

/** Tokens as pages show them, and the form that asks for one. */
@Singleton
class TokenLines {

    /** Days that the form proposes. */
    private static final int USUAL = 90;

    private final Moments moments;

    TokenLines(Moments moments) {
        this.moments = moments;
    }

    /** @param holds neither revoked nor over */
    record Line(
            long id,
            String label,
            List<Role> roles,
            boolean readOnly,
            String createdBy,
            String createdAt,
            String expiresAt,
            String usedAt,
            String revokedAt,
            boolean holds) {}

    /** A token that is asked for. */
    record Asking(String label, Set<Role> roles, boolean writes, String until) {
        boolean isFor(Role role) {
            return roles.contains(role);
        }
    }

    List<Line> of(List<ApiToken> tokens) {
        Instant now = moments.now();
        return tokens.stream().map(each -> line(each, now)).toList();
    }

    Asking blank() {
        return new Asking("", Set.of(), false, moments.today().plusDays(USUAL).toString());
    }

    /** As it was typed; roles that are none are left out here and refused by {@link #wish}. */
    Asking asked(String label, List<String> roles, boolean writes, String until) {
        Set<Role> known = new TreeSet<>();
        some(roles).forEach(each -> Role.of(each).ifPresent(known::add));
        return new Asking(text(label), known, writes, text(until));
    }

    /** The wish; a day or a role that is none is refused. */
    Tokens.Wish wish(String label, List<String> roles, boolean writes, String until) {
        List<Problem> problems = new ArrayList<>();
        Set<Role> known = new TreeSet<>();
        for (String each : some(roles)) {
            Role.of(each)
                    .ifPresentOrElse(
                            known::add, () -> problems.add(Problem.error("account.role", Place.field("roles"), each)));
        }
        Instant end = Instant.EPOCH;
        try {
            end = moments.endOf(LocalDate.parse(text(until)));
        } catch (DateTimeException noDay) {
            problems.add(Problem.error("token.day", Place.field("expiresAt"), text(until)));
        }
        if (!problems.isEmpty()) {
            throw Refused.invalid(problems);
        }
        return new Tokens.Wish(text(label), known, !writes, end);
    }

    private Line line(ApiToken it, Instant now) {
        return new Line(
                it.id(),
                it.label(),
                it.roles().stream().sorted().toList(),
                it.readOnly(),
                it.createdBy(),
                moments.minute(it.createdAt()),
                moments.minute(it.expiresAt()),
                moments.minute(it.usedAt().orElse(null)),
                moments.minute(it.revokedAt().orElse(null)),
                it.holds(now));
    }

    private static List<String> some(List<String> roles) {
        return roles == null ? List.of() : roles;
    }

    static String text(String given) {
        return given == null ? "" : given.strip();
    }
}
