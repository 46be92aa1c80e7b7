package org.kaohe.roster;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.journal.Change;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Problem;

/** The accounts that come with the sample data, one for each kind of user; all share one password. */
public final class SampleAccounts {

    private final Accounts accounts;

    public SampleAccounts(Accounts accounts) {
        this.accounts = accounts;
    }

    /** Makes those that are missing; what is returned are the reasons why not. */
    public List<Problem> create(String password) {
        return named().entrySet().stream()
                .filter(entry -> accounts.find(entry.getKey()).isEmpty())
                .map(entry -> new NewAccount(entry.getKey(), Set.of(entry.getValue()), Optional.empty(), true))
                .flatMap(account -> accounts.create(account, password, Change.SERVICE).stream())
                .toList();
    }

    public static Set<String> names() {
        return named().keySet();
    }

    private static Map<String, Role> named() {
        var named = new LinkedHashMap<String, Role>();
        named.put("hr", Role.HR_EDITOR);
        named.put("hr2", Role.HR_APPROVER);
        named.put("manager", Role.MANAGER);
        named.put("auditor", Role.AUDITOR);
        named.put("employee", Role.EMPLOYEE);
        named.put("operator", Role.OPERATOR);
        return named;
    }
}
