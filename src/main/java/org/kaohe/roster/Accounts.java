package org.kaohe.roster;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/** Making and changing accounts; {@code by} is the account of whoever does it. */
public final class Accounts {

    private static final int SHORTEST_PASSWORD = 8;
    /** Bcrypt ignores what comes after. */
    private static final int LONGEST_PASSWORD_BYTES = 72;

    private static final Set<Role> WRITING = Set.of(Role.HR_EDITOR, Role.HR_APPROVER, Role.MANAGER);

    private final AccountStore store;
    private final EmployeeStore employees;
    private final PasswordHash hash;
    private final AccountChanges changes;

    public Accounts(AccountStore store, EmployeeStore employees, PasswordHash hash, AccountChanges changes) {
        this.store = store;
        this.employees = employees;
        this.hash = hash;
        this.changes = changes;
    }

    /** Makes the account; what is returned are the reasons why not. */
    public List<Problem> create(NewAccount account, String password, String by) {
        List<Problem> problems = problems(account, password);
        if (problems.isEmpty()) {
            var made = new Account(
                    account.name(), hash.of(password), account.roles(), account.staffNo(), true, account.sample());
            save(made, by, "account-created");
        }
        return problems;
    }

    public List<Problem> changePassword(String name, String password, String by) {
        return change(
                name, problems(password), account -> account.with(hash.of(password)), by, "account-password-changed");
    }

    /** Says which employee the account belongs to. */
    public List<Problem> belong(String name, StaffNo staffNo, String by) {
        return change(
                name, strangers(Optional.of(staffNo)), account -> account.of(staffNo), by, "account-owner-changed");
    }

    /** Ends the right to sign in; sessions that are open end with it. */
    public List<Problem> disable(String name, String by) {
        return change(name, List.of(), Account::disabled, by, "account-disabled");
    }

    public Optional<Account> find(String name) {
        return Account.isName(name) ? store.find(name) : Optional.empty();
    }

    public List<Account> all() {
        return store.all();
    }

    private List<Problem> change(
            String name, List<Problem> problems, UnaryOperator<Account> change, String by, String action) {
        Optional<Account> account = find(name);
        if (account.isEmpty()) {
            return List.of(Problem.error("account.unknown", Place.field("name"), name));
        }
        if (problems.isEmpty()) {
            save(change.apply(account.get()), by, action);
        }
        return problems;
    }

    private void save(Account account, String by, String action) {
        Change change = Change.of(by, action, "account", account.name()).with("roles", codes(account.roles()));
        store.save(account, account.staffNo().map(change::about).orElse(change));
        changes.changed(account.name());
    }

    private static String codes(Set<Role> roles) {
        return roles.stream().map(Role::code).sorted().collect(Collectors.joining(" "));
    }

    private List<Problem> problems(NewAccount account, String password) {
        var problems = new ArrayList<Problem>();
        if (!Account.isName(account.name())) {
            problems.add(Problem.error("account.name", Place.field("name"), account.name()));
        } else if (store.find(account.name()).isPresent()) {
            problems.add(Problem.error("account.exists", Place.field("name"), account.name()));
        }
        if (account.roles().isEmpty()) {
            problems.add(Problem.error("account.no-role", Place.field("roles"), account.name()));
        }
        if (account.roles().contains(Role.AUDITOR) && !Collections.disjoint(account.roles(), WRITING)) {
            problems.add(Problem.error("account.auditor-writes", Place.field("roles"), account.name()));
        }
        problems.addAll(strangers(account.staffNo()));
        problems.addAll(problems(password));
        return problems;
    }

    private List<Problem> strangers(Optional<StaffNo> staffNo) {
        return staffNo.filter(each -> employees.find(Set.of(each)).isEmpty())
                .map(each -> List.of(Problem.error("employee.unknown", Place.field("staffNo"), each)))
                .orElse(List.of());
    }

    private static List<Problem> problems(String password) {
        if (password.length() < SHORTEST_PASSWORD) {
            return List.of(Problem.error("account.password.short", Place.field("password"), SHORTEST_PASSWORD));
        }
        if (password.getBytes(StandardCharsets.UTF_8).length > LONGEST_PASSWORD_BYTES) {
            return List.of(Problem.error("account.password.long", Place.field("password"), LONGEST_PASSWORD_BYTES));
        }
        return List.of();
    }
}
