package org.kaohe.platform;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyTitles;
import org.kaohe.core.policy.Text;
import org.kaohe.policydesk.RulesDesk;
import org.kaohe.proposing.Accounts;
import org.kaohe.proposing.Cases;
import org.kaohe.proposing.DecideProposals;
import org.kaohe.proposing.DecidedResults;
import org.kaohe.proposing.HandleCases;
import org.kaohe.proposing.HouseRules;
import org.kaohe.proposing.Overrides;
import org.kaohe.proposing.Overriding;
import org.kaohe.proposing.Proposals;
import org.kaohe.proposing.ProposingTodos;
import org.kaohe.proposing.Protection;
import org.kaohe.proposing.TakeOver;
import org.kaohe.roster.Account;
import org.kaohe.roster.Employee;
import org.kaohe.roster.EmployeeStore;

/** Builds what waits for a person to decide, from its ports. */
final class ProposingWiring {

    @Produces
    @Singleton
    HouseRules houseRules(
            @ConfigProperty(name = "kaohe.proposals.due-days", defaultValue = "14") int proposalDays,
            @ConfigProperty(name = "kaohe.cases.due-days", defaultValue = "14") int caseDays,
            @ConfigProperty(name = "kaohe.overrides.grade-steps", defaultValue = "1") int gradeSteps,
            @ConfigProperty(name = "kaohe.overrides.score-points", defaultValue = "10") BigDecimal scorePoints,
            @ConfigProperty(name = "kaohe.overrides.longest-days", defaultValue = "180") int overrideDays,
            @ConfigProperty(name = "kaohe.cases.document-bytes", defaultValue = "10485760") int documentBytes) {
        return new HouseRules(proposalDays, caseDays, gradeSteps, scorePoints, overrideDays, documentBytes);
    }

    /** An account that may not sign in any more acts no more. */
    @Produces
    @Singleton
    Accounts accountsOfPeople(org.kaohe.roster.Accounts accounts) {
        return name -> accounts.find(name)
                .filter(Account::enabled)
                .map(each -> new Accounts.Holder(each.name(), each.staffNo()));
    }

    /** What HR recorded as a condition of the employee. */
    @Produces
    @Singleton
    HandleCases.Protections protections(EmployeeStore employees) {
        return (staffNo, day) -> Optional.ofNullable(
                        employees.find(Set.of(staffNo)).get(staffNo))
                .stream()
                .map(Employee::conditions)
                .flatMap(each -> each.stream().filter(it -> it.days().include(day)))
                .flatMap(each -> Protection.ofCondition(each.kind()).stream())
                .collect(Collectors.toSet());
    }

    @Produces
    @Singleton
    TakeOver takeOver(Proposals proposals, DecidedResults results, HouseRules house, Clock clock) {
        return new TakeOver(proposals, results, house, clock);
    }

    @Produces
    @Singleton
    ProposingTodos proposingTodos(Proposals proposals, Cases cases, Overrides overrides) {
        return new ProposingTodos(proposals, cases, overrides);
    }

    @Produces
    @Singleton
    PolicyTitles policyTitles(RulesDesk desk) {
        return () -> {
            Map<PolicyCode, Text> titles = new LinkedHashMap<>();
            desk.all()
                    .forEach(each -> each.serving()
                            .ifPresent(it -> titles.put(each.code(), it.policy().title())));
            return titles;
        };
    }

    @Produces
    @Singleton
    DecideProposals decideProposals(Proposals proposals, Accounts accounts, Clock clock) {
        return new DecideProposals(proposals, accounts, clock);
    }

    @Produces
    @Singleton
    Overriding overriding(Overrides overrides, DecidedResults results, HouseRules house, Clock clock) {
        return new Overriding(overrides, results, house, clock);
    }

    @Produces
    @Singleton
    HandleCases handleCases(
            Cases cases,
            DecidedResults results,
            HandleCases.Protections protections,
            Accounts accounts,
            HouseRules house,
            Clock clock) {
        return new HandleCases(cases, results, protections, accounts, house, clock);
    }
}
