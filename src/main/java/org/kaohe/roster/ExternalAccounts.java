package org.kaohe.roster;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Answer;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;
import org.kaohe.core.problem.Refused.Reason;

/**
 * Accounts of people who sign in at an identity provider: made at the first sign-in, and at each further one given the
 * roles and the staff number that the provider says. An account of this system is never taken over, whatever the name.
 */
public final class ExternalAccounts {

    private final AccountStore store;
    private final EmployeeStore employees;
    private final AccountChanges changes;

    public ExternalAccounts(AccountStore store, EmployeeStore employees, AccountChanges changes) {
        this.store = store;
        this.employees = employees;
        this.changes = changes;
    }

    /**
     * Somebody as the provider tells.
     *
     * @param id issuer and subject, which stay when the name changes
     * @param name to be used for a new account
     */
    public record Visitor(String id, String name, Set<Role> roles, Optional<String> staffNo) {
        public Visitor {
            roles = Set.copyOf(roles);
        }
    }

    public Answer<Account> enter(Visitor visitor) {
        Optional<Account> known = store.findExternal(visitor.id());
        String name = known.map(Account::name).orElse(visitor.name());
        Optional<Problem> against = known.isPresent() ? againstKnown(known.get()) : againstNew(name);
        if (against.isPresent()) {
            return Answer.refuse(Reason.FORBIDDEN, against.get());
        }
        List<Problem> unfit = Accounts.problems(name, visitor.roles());
        if (!unfit.isEmpty()) {
            return new Answer.Refusal<>(Reason.FORBIDDEN, unfit);
        }
        Optional<StaffNo> staffNo = visitor.staffNo().filter(StaffNo::isValid).map(StaffNo::new);
        if (visitor.staffNo().isPresent()
                && staffNo.filter(each -> employees.find(Set.of(each)).containsKey(each))
                        .isEmpty()) {
            return Answer.refuse(
                    Reason.FORBIDDEN,
                    Problem.error(
                            "employee.unknown", Place.NOWHERE, visitor.staffNo().get()));
        }
        return keep(known, name, visitor, staffNo);
    }

    private Answer<Account> keep(Optional<Account> known, String name, Visitor visitor, Optional<StaffNo> staffNo) {
        var now = new Account(
                name, Account.NO_PASSWORD, visitor.roles(), staffNo, true, false, false, Optional.of(visitor.id()));
        if (known.filter(now::equals).isPresent()) {
            return Answer.done(now);
        }
        String action = known.isPresent() ? "account-roles-changed" : "account-created";
        Change change = Change.of(Change.SERVICE, action, "account", name)
                .with("roles", Accounts.codes(now.roles()))
                .with("from", "oidc");
        Change told = staffNo.map(change::about).orElse(change);
        boolean kept = known.isPresent() ? replace(known.get(), now, told) : store.add(now, told);
        if (!kept) {
            // Somebody else was faster: what they made of it may refuse the visitor.
            return enter(visitor);
        }
        changes.changed(name);
        return Answer.done(now);
    }

    /** False when the account is not what it was known as any longer. */
    private boolean replace(Account known, Account now, Change change) {
        return store.alone(now.name(), () -> {
            boolean same = store.find(now.name()).filter(known::equals).isPresent();
            if (same) {
                store.save(now, change);
            }
            return same;
        });
    }

    private static Optional<Problem> againstKnown(Account account) {
        return account.enabled()
                ? Optional.empty()
                : Optional.of(Problem.error("account.disabled", Place.NOWHERE, account.name()));
    }

    private Optional<Problem> againstNew(String name) {
        if (!Account.isName(name)) {
            return Optional.of(Problem.error("account.name", Place.NOWHERE, name));
        }
        return store.find(name).map(local -> Problem.error("account.exists", Place.NOWHERE, name));
    }
}
