package org.kaohe.roster;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

/**
 * Who may give whom which power. The operator makes accounts and gives the roles that see or keep the system; what makes
 * somebody human resources - the role, a password or a token of an account that has it - is given by an HR approver as
 * soon as there is one besides the account concerned. So it takes two people to make a third who may decide. Nobody
 * changes the own roles.
 */
public final class Duties {

    private static final Set<Role> OF_HR = Set.of(Role.HR_EDITOR, Role.HR_APPROVER);

    private static final Set<Role> OF_OPERATION = Set.of(Role.OPERATOR, Role.AUDITOR);

    private final AccountStore accounts;

    public Duties(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** Why the caller may not give the account these roles in the place of those. */
    public Optional<Problem> againstRoles(Access by, String account, Set<Role> before, Set<Role> after) {
        if (by.account().equals(account)) {
            return Optional.of(Problem.error("account.own-roles", Place.field("roles"), account));
        }
        Set<Role> changed = EnumSet.noneOf(Role.class);
        for (Role each : Role.values()) {
            if (before.contains(each) != after.contains(each)) {
                changed.add(each);
            }
        }
        return against(by, account, !Collections.disjoint(changed, OF_HR), !OF_HR.containsAll(changed));
    }

    /** Why the caller may not hand out what these roles can do for the account, such as its password. */
    public Optional<Problem> againstPower(Access by, String account, Set<Role> roles) {
        boolean hr = !Collections.disjoint(roles, OF_HR);
        return against(by, account, hr, !hr || !Collections.disjoint(roles, OF_OPERATION));
    }

    private Optional<Problem> against(Access by, String account, boolean hr, boolean others) {
        if (hr && !by.roles().contains(Role.HR_APPROVER) && !(isOperator(by) && !hasOtherApprover(account))) {
            return Optional.of(Problem.error("account.hr-by-approver", Place.field("roles"), account));
        }
        if (others && !isOperator(by)) {
            return Optional.of(Problem.error("account.others-by-operator", Place.field("roles"), account));
        }
        return Optional.empty();
    }

    private static boolean isOperator(Access by) {
        return by.roles().contains(Role.OPERATOR);
    }

    private boolean hasOtherApprover(String account) {
        return accounts.all().stream()
                .anyMatch(each -> each.enabled()
                        && each.roles().contains(Role.HR_APPROVER)
                        && !each.name().equals(account));
    }
}
