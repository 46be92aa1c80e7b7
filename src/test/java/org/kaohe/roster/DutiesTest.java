package org.kaohe.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.problem.Problem;

final class DutiesTest {

    private static final Caller OPERATOR = new Caller("ops", Set.of(Role.OPERATOR));
    private static final Caller APPROVER = new Caller("zhao", Set.of(Role.HR_APPROVER));

    private final AccountsInMemory accounts = new AccountsInMemory();
    private final Duties duties = new Duties(accounts);

    @Test
    void theOperatorMakesTheFirstPeopleOfHumanResources() {
        assertThat(grant(OPERATOR, "zhao", Set.of(), Set.of(Role.HR_APPROVER))).isEmpty();
        assertThat(grant(OPERATOR, "li", Set.of(), Set.of(Role.HR_EDITOR))).isEmpty();
    }

    @Test
    void onceThereIsAnApproverTheOperatorMakesNoFurtherOnesAndTakesNoneAway() {
        accounts.with("zhao", Role.HR_APPROVER);
        assertThat(grant(OPERATOR, "li", Set.of(), Set.of(Role.HR_EDITOR))).contains("account.hr-by-approver");
        assertThat(grant(OPERATOR, "li", Set.of(Role.HR_EDITOR), Set.of(Role.EMPLOYEE)))
                .contains("account.hr-by-approver");
        assertThat(grant(OPERATOR, "li", Set.of(), Set.of(Role.MANAGER))).isEmpty();
    }

    @Test
    void anApproverGivesTheRolesOfHumanResourcesAndNoOthers() {
        accounts.with("zhao", Role.HR_APPROVER);
        assertThat(grant(APPROVER, "li", Set.of(Role.EMPLOYEE), Set.of(Role.EMPLOYEE, Role.HR_EDITOR)))
                .isEmpty();
        assertThat(grant(APPROVER, "li", Set.of(Role.EMPLOYEE), Set.of(Role.OPERATOR)))
                .contains("account.others-by-operator");
    }

    @Test
    void nobodyChangesTheOwnRoles() {
        assertThat(grant(OPERATOR, "ops", Set.of(Role.OPERATOR), Set.of(Role.HR_EDITOR)))
                .contains("account.own-roles");
        assertThat(grant(APPROVER, "zhao", Set.of(Role.HR_APPROVER), Set.of(Role.HR_APPROVER, Role.HR_EDITOR)))
                .contains("account.own-roles");
    }

    @Test
    void thePasswordOfSomebodyOfHumanResourcesIsResetByAnotherApproverWhileThereIsOne() {
        accounts.with("zhao", Role.HR_APPROVER);
        assertThat(power(OPERATOR, "zhao", Set.of(Role.HR_APPROVER))).isEmpty();
        accounts.with("sun", Role.HR_APPROVER);
        assertThat(power(OPERATOR, "zhao", Set.of(Role.HR_APPROVER))).contains("account.hr-by-approver");
        assertThat(power(APPROVER, "sun", Set.of(Role.HR_APPROVER, Role.EMPLOYEE)))
                .isEmpty();
        accounts.disable("sun");
        assertThat(power(OPERATOR, "zhao", Set.of(Role.HR_APPROVER))).isEmpty();
    }

    @Test
    void anApproverHandsOutNeitherThePowerOfAnOperatorNorAPlainAccount() {
        accounts.with("zhao", Role.HR_APPROVER);
        assertThat(power(APPROVER, "li", Set.of(Role.HR_EDITOR, Role.OPERATOR))).contains("account.others-by-operator");
        assertThat(power(APPROVER, "li", Set.of(Role.EMPLOYEE))).contains("account.others-by-operator");
        assertThat(power(OPERATOR, "li", Set.of(Role.EMPLOYEE))).isEmpty();
    }

    private Optional<String> grant(Access by, String account, Set<Role> before, Set<Role> after) {
        return duties.againstRoles(by, account, before, after).map(Problem::code);
    }

    private Optional<String> power(Access by, String account, Set<Role> roles) {
        return duties.againstPower(by, account, roles).map(Problem::code);
    }

    private record Caller(String account, Set<Role> roles) implements Access {
        @Override
        public Scope readable(LocalDate day) {
            return Scope.NOBODY;
        }

        @Override
        public Scope writable(LocalDate day) {
            return Scope.NOBODY;
        }
    }
}
