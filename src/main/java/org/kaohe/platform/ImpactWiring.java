package org.kaohe.platform;

import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.appraising.Decisions;
import org.kaohe.appraising.PolicyShelf;
import org.kaohe.appraising.ReadDecisions;
import org.kaohe.appraising.impact.AskImpact;
import org.kaohe.appraising.impact.Impact;
import org.kaohe.appraising.impact.ImpactQueue;
import org.kaohe.appraising.impact.ImpactResult;
import org.kaohe.appraising.impact.Impacts;
import org.kaohe.appraising.impact.StandingDecisions;
import org.kaohe.core.people.Members;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.time.Period;
import org.kaohe.engine.Engine;
import org.kaohe.policydesk.KnownImpacts;
import org.kaohe.roster.Account;
import org.kaohe.roster.Accounts;
import org.kaohe.roster.EmployeeStore;
import org.kaohe.roster.TeamStore;

/** Builds what tells the impact of a content, and hands it to the desk that approves contents. */
final class ImpactWiring {

    @Produces
    @Singleton
    ImpactQueue impactQueue(
            Impacts impacts, StandingDecisions decisions, PolicyShelf shelf, Members members, Clock clock) {
        return new ImpactQueue(impacts, decisions, shelf, members, clock, "kaohe " + Engine.VERSION);
    }

    void close(@Disposes ImpactQueue queue) {
        queue.close();
    }

    @Produces
    @Singleton
    AskImpact askImpact(
            PolicyShelf shelf,
            Impacts impacts,
            ImpactQueue queue,
            StandingDecisions standing,
            Decisions decisions,
            ReadDecisions explanations,
            Clock clock) {
        return new AskImpact(shelf, impacts, queue, standing, decisions, explanations, clock);
    }

    @Produces
    @Singleton
    KnownImpacts knownImpacts(
            Impacts impacts,
            AskImpact ask,
            StandingDecisions standing,
            Accounts accounts,
            TeamStore teams,
            EmployeeStore employees,
            Clock clock) {
        return new KnownImpacts() {
            @Override
            public List<Known> find(PolicyCode policy, String contentHash, String baseHash) {
                return impacts.done(policy, contentHash, baseHash).stream()
                        .map(ImpactWiring::known)
                        .toList();
            }

            @Override
            public boolean concerns(long impact, String account) {
                Optional<StaffNo> owner = accounts.find(account).flatMap(Account::staffNo);
                return owner.isPresent() && ask.concerns(impacts.find(impact).orElseThrow(), withReports(owner.get()));
            }

            @Override
            public boolean mayConcern(PolicyCode policy, Period period, String account) {
                Optional<StaffNo> owner = accounts.find(account).flatMap(Account::staffNo);
                return owner.isPresent()
                        && !standing.of(policy, List.of(period), withReports(owner.get()))
                                .isEmpty();
            }

            private Set<StaffNo> withReports(StaffNo leader) {
                LocalDate today = LocalDate.now(clock);
                Set<StaffNo> people = new HashSet<>(employees.assigned(teams.ledBy(leader, today), today));
                people.add(leader);
                return people;
            }
        };
    }

    private static KnownImpacts.Known known(Impact impact) {
        ImpactResult result = impact.result().orElseThrow();
        Map<String, Integer> appeared = new HashMap<>();
        result.proposals().forEach(each -> appeared.put(each.kind(), each.appeared()));
        return new KnownImpacts.Known(
                impact.id(),
                Set.copyOf(impact.periods()),
                result.regradedPercent(),
                result.bonusDifference(),
                appeared);
    }
}
