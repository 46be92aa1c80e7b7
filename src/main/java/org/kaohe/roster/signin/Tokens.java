package org.kaohe.roster.signin;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.roster.Account;

/** Makes, recognises and revokes tokens; who may do so for whom is asked before. */
public final class Tokens {

    public static final int MOST_LISTED = 200;
    private static final int MOST_HOLDING = 20;
    private static final int LONGEST_LABEL = 100;
    private static final Duration LONGEST = Duration.ofDays(366);
    private static final Duration NOTED = Duration.ofMinutes(1);

    private final TokenStore store;
    private final InstantSource clock;
    private final Supplier<String> secrets;

    public Tokens(TokenStore store, InstantSource clock, Secret.Random random) {
        this.store = store;
        this.clock = clock;
        this.secrets = Secret.maker(random);
    }

    /** What is asked for. */
    public record Wish(String label, Set<Role> roles, boolean readOnly, Instant expiresAt) {
        public Wish {
            roles = Set.copyOf(roles);
        }
    }

    /** A new token; {@code secret} is told this once. */
    public record Made(ApiToken token, String secret) {}

    public Answer<Made> make(Account account, Wish wish, String by) {
        return store.alone(account.name(), () -> admit(account, wish, by));
    }

    private Answer<Made> admit(Account account, Wish wish, String by) {
        List<Problem> problems = problems(account, wish);
        if (!problems.isEmpty()) {
            return Answer.invalid(problems);
        }
        String secret = ApiToken.PREFIX + secrets.get();
        var token = new ApiToken(
                0,
                Secret.hash(secret),
                account.name(),
                wish.label().strip(),
                wish.roles(),
                wish.readOnly(),
                by,
                clock.instant(),
                wish.expiresAt(),
                Optional.empty(),
                Optional.empty());
        Change change = Change.of(by, "token-created", "account", account.name())
                .with("roles", codes(wish.roles()))
                .with("readOnly", wish.readOnly())
                .with("expiresAt", wish.expiresAt());
        return Answer.done(new Made(store.add(token, change), secret));
    }

    /** The token of a secret while it holds; its use is noted, give or take a minute. */
    public Optional<ApiToken> use(String secret) {
        Instant now = clock.instant();
        Optional<ApiToken> token = store.find(Secret.hash(secret)).filter(each -> each.holds(now));
        token.filter(each -> each.usedAt().isEmpty()
                        || each.usedAt().get().plus(NOTED).isBefore(now))
                .ifPresent(each -> store.used(each.id(), now));
        return token;
    }

    public List<ApiToken> of(String account) {
        return store.of(account);
    }

    /** False when the account has no such token. */
    public boolean revoke(String account, long id, String by) {
        Change change = Change.of(by, "token-revoked", "account", account).with("token", id);
        return store.revoke(account, id, clock.instant(), change);
    }

    private List<Problem> problems(Account account, Wish wish) {
        var problems = new ArrayList<Problem>();
        if (wish.label().isBlank() || wish.label().strip().length() > LONGEST_LABEL) {
            problems.add(Problem.error("token.label", Place.field("label"), LONGEST_LABEL));
        }
        if (wish.roles().isEmpty() || !account.roles().containsAll(wish.roles())) {
            problems.add(Problem.error("token.roles", Place.field("roles"), account.name(), codes(account.roles())));
        }
        Instant now = clock.instant();
        if (!wish.expiresAt().isAfter(now) || wish.expiresAt().isAfter(now.plus(LONGEST))) {
            problems.add(Problem.error("token.expiry", Place.field("expiresAt"), wish.expiresAt(), LONGEST.toDays()));
        }
        if (store.of(account.name()).stream().filter(each -> each.holds(now)).count() >= MOST_HOLDING) {
            problems.add(Problem.error("token.too-many", Place.NOWHERE, account.name(), MOST_HOLDING));
        }
        return problems;
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }
}
