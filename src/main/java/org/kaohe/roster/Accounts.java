package org.kaohe.roster;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Making and changing accounts; {@code by} is the account of whoever does it. Every change ends the sessions of the
 * account: they began under what it was before. What is changed is read again with the account held, and {@code may}
 * throws what then stands against it.
 */
public final class Accounts {

    private static final Set<Role> WRITING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER);

    private final AccountStore store;
    private final EmployeeStore employees;
    private final PasswordHash hash;
    private final PasswordRules rules;
    private final AccountChanges changes;

    public Accounts(
            AccountStore store,
            EmployeeStore employees,
            PasswordHash hash,
            PasswordStrength strength,
            AccountChanges changes) {
        this.store = store;
        this.employees = employees;
        this.hash = hash;
        this.rules = new PasswordRules(strength);
        this.changes = changes;
    }

    /** Makes the account of somebody who chose the password; what is returned are the reasons why not. */
    public List<Problem> create(NewAccount account, String password, String by) {
        return create(account, password, by, false);
    }

    /** Makes the account of somebody who has to change the password first, because whoever made it knows it. */
    public List<Problem> createFor(NewAccount account, String firstPassword, String by) {
        return create(account, firstPassword, by, true);
    }

    private List<Problem> create(NewAccount account, String password, String by, boolean mustChange) {
        List<Problem> problems = problems(account);
        problems.addAll(rules.problems(account.name(), account.sample(), password));
        if (problems.isEmpty()) {
            var made = new Account(
                    account.name(),
                    hash.of(password),
                    account.roles(),
                    account.staffNo(),
                    true,
                    account.sample(),
                    mustChange,
                    Optional.empty());
            if (store.add(made, told(made, by, "account-created"))) {
                changes.changed(made.name());
            } else {
                problems.add(exists(made.name()));
            }
        }
        return problems;
    }

    /**
     * A new password that its owner chose.
     *
     * @param known the account whose password the owner knew; when that is no longer the password, nothing changes
     */
    public List<Problem> changePassword(Account known, String password, String by) {
        return changePassword(known, password, false, now -> againstOwner(known, now), by);
    }

    /** A new password that somebody else chose; the owner has to change it first. */
    public List<Problem> resetPassword(String name, String password, Consumer<Account> may, String by) {
        Optional<Account> seen = find(name);
        seen.ifPresent(may);
        return seen.map(account ->
                        changePassword(account, password, true, now -> againstReset(account, now, password, may), by))
                .orElseGet(() -> unknown(name));
    }

    /** Looking at passwords is slow, so the account is held only once that is done. */
    private List<Problem> changePassword(
            Account seen, String password, boolean mustChange, Function<Account, List<Problem>> against, String by) {
        List<Problem> problems = problems(seen, password);
        if (!problems.isEmpty()) {
            return problems;
        }
        String fresh = hash.of(password);
        return change(seen.name(), against, now -> now.with(fresh, mustChange), by, "account-password-changed");
    }

    private static List<Problem> againstOwner(Account known, Account now) {
        if (!now.enabled()) {
            return List.of(Problem.error("account.disabled", Place.NOWHERE, now.name()));
        }
        return now.passwordHash().equals(known.passwordHash())
                ? List.of()
                : List.of(Problem.error("account.password.wrong", Place.field("current")));
    }

    private List<Problem> againstReset(Account seen, Account now, String password, Consumer<Account> may) {
        may.accept(now);
        return now.passwordHash().equals(seen.passwordHash()) ? List.of() : problems(now, password);
    }

    /** Other roles than before. */
    public List<Problem> changeRoles(String name, Set<Role> roles, Consumer<Account> may, String by) {
        return change(
                name,
                now -> {
                    may.accept(now);
                    return problems(name, roles);
                },
                now -> now.with(roles),
                by,
                "account-roles-changed");
    }

    /** Says which employee the account belongs to. */
    public List<Problem> belong(String name, StaffNo staffNo, Consumer<Account> may, String by) {
        return change(
                name,
                now -> {
                    may.accept(now);
                    return strangers(Optional.of(staffNo));
                },
                now -> now.of(staffNo),
                by,
                "account-owner-changed");
    }

    /** Ends the right to sign in; sessions that are open end with it. */
    public List<Problem> disable(String name, String by) {
        return change(name, now -> List.of(), now -> now.enabled(false), by, "account-disabled");
    }

    /** Gives the right to sign in back; with the password it had. */
    public List<Problem> enable(String name, Consumer<Account> may, String by) {
        return change(
                name,
                now -> {
                    may.accept(now);
                    return List.of();
                },
                now -> now.enabled(true),
                by,
                "account-enabled");
    }

    public Optional<Account> find(String name) {
        return Account.isName(name) ? store.find(name) : Optional.empty();
    }

    public List<Account> all() {
        return store.all();
    }

    private List<Problem> change(
            String name,
            Function<Account, List<Problem>> against,
            UnaryOperator<Account> change,
            String by,
            String action) {
        List<Problem> problems = store.alone(
                name,
                () -> find(name)
                        .map(now -> change(now, against.apply(now), change, by, action))
                        .orElseGet(() -> unknown(name)));
        if (problems.isEmpty()) {
            changes.changed(name);
        }
        return problems;
    }

    private List<Problem> change(
            Account now, List<Problem> problems, UnaryOperator<Account> change, String by, String action) {
        if (problems.isEmpty()) {
            Account changed = change.apply(now);
            store.save(changed, told(changed, by, action));
        }
        return problems;
    }

    private static Problem exists(String name) {
        return Problem.error("account.exists", Place.field("name"), name);
    }

    private static List<Problem> unknown(String name) {
        return List.of(Problem.error("account.unknown", Place.field("name"), name));
    }

    private static Change told(Account account, String by, String action) {
        Change change = Change.of(by, action, "account", account.name()).with("roles", codes(account.roles()));
        return account.staffNo().map(change::about).orElse(change);
    }

    static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }

    private List<Problem> problems(NewAccount account) {
        var problems = new ArrayList<Problem>();
        if (!Account.isName(account.name())) {
            problems.add(Problem.error("account.name", Place.field("name"), account.name()));
        } else if (store.find(account.name()).isPresent()) {
            problems.add(exists(account.name()));
        }
        problems.addAll(problems(account.name(), account.roles()));
        problems.addAll(strangers(account.staffNo()));
        return problems;
    }

    /** What is wrong with these roles in one hand. */
    static List<Problem> problems(String name, Set<Role> roles) {
        var problems = new ArrayList<Problem>();
        if (roles.isEmpty()) {
            problems.add(Problem.error("account.no-role", Place.field("roles"), name));
        }
        if (roles.contains(Role.AUDITOR) && !Collections.disjoint(roles, WRITING)) {
            problems.add(Problem.error("account.auditor-writes", Place.field("roles"), name));
        }
        if (roles.contains(Role.OPERATOR) && roles.contains(Role.HR_APPROVER)) {
            problems.add(Problem.error("account.operator-approves", Place.field("roles"), name));
        }
        return problems;
    }

    private List<Problem> problems(Account account, String password) {
        if (!account.hasPassword()) {
            return List.of(Problem.error("account.password.elsewhere", Place.field("password"), account.name()));
        }
        if (hash.fits(password, account.passwordHash())) {
            return List.of(Problem.error("account.password.same", Place.field("password")));
        }
        return rules.problems(account.name(), account.sample(), password);
    }

    private List<Problem> strangers(Optional<StaffNo> staffNo) {
        return staffNo.filter(each -> employees.find(Set.of(each)).isEmpty())
                .map(each -> List.of(Problem.error("employee.unknown", Place.field("staffNo"), each)))
                .orElse(List.of());
    }
}
