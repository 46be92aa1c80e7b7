package org.kaohe.observing;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.kaohe.core.observation.Catalogue;
import org.kaohe.core.people.Access;
import org.kaohe.core.people.Role;
import org.kaohe.core.people.Scope;
import org.kaohe.core.people.Sex;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.Unit;

/**
 * A small world for tests, on 2026-09-15: {@code 001} (female, reception, team a until August, then b), {@code 002}
 * (male, field-engineer of the field track, team a), {@code 003} left in June.
 */
final class ShopFloor implements Workforce, Catalogue {

    static final LocalDate TODAY = LocalDate.of(2026, 9, 15);
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-09-15T08:00:00Z"), ZoneOffset.UTC);

    private static final LocalDate HIRED = LocalDate.of(2025, 1, 1);
    private static final LocalDate MOVED = LocalDate.of(2026, 9, 1);

    private final Map<StaffNo, Worker> workers = Map.of(
            new StaffNo("001"),
            new Worker(
                    Sex.FEMALE,
                    List.of(
                            new Stint(HIRED, MOVED.minusDays(1), "a", "reception", "support"),
                            new Stint(MOVED, null, "b", "reception", "support"))),
            new StaffNo("002"),
            new Worker(Sex.MALE, List.of(new Stint(HIRED, null, "a", "field-engineer", "field"))),
            new StaffNo("003"),
            new Worker(Sex.MALE, List.of(new Stint(HIRED, LocalDate.of(2026, 6, 30), "a", "reception", "support"))));

    @Override
    public Map<StaffNo, Worker> workers(Set<StaffNo> staff) {
        Map<StaffNo, Worker> found = new HashMap<>(workers);
        found.keySet().retainAll(staff);
        return found;
    }

    @Override
    public Set<StaffNo> members(Set<String> teams, LocalDate day) {
        Set<StaffNo> members = new java.util.HashSet<>();
        workers.forEach((staffNo, worker) ->
                worker.on(day).filter(stint -> teams.contains(stint.team())).ifPresent(stint -> members.add(staffNo)));
        return members;
    }

    @Override
    public Map<StaffNo, Worker> everIn(Set<String> teams) {
        Map<StaffNo, Worker> found = new HashMap<>(workers);
        found.values().removeIf(each -> each.stints().stream().noneMatch(stint -> teams.contains(stint.team())));
        return found;
    }

    @Override
    public Optional<Indicator> indicator(String code) {
        Map<String, Unit> units = Map.of(
                "attitude", Unit.POINTS,
                "resolution-rate", Unit.PERCENT,
                "utilisation-rate", Unit.PERCENT_OF_PLAN,
                "phone-rating", Unit.OF_FIVE,
                "handling-hours", Unit.HOURS,
                "answer-seconds", Unit.SECONDS,
                "complaints", Unit.COUNT);
        return Optional.ofNullable(units.get(code))
                .map(unit -> new Indicator(
                        code, Set.of(unit), BigDecimal.ZERO, BigDecimal.valueOf(100), Set.of("DAILY", "SYSTEM")));
    }

    @Override
    public Optional<Item> item(String code) {
        Map<String, String> items = Map.of("A01", "all", "A07", "female", "A02", "reception", "K1", "field");
        return Optional.ofNullable(items.get(code)).map(applies -> new Item(code, applies, Set.of("INSPECTION")));
    }

    @Override
    public List<Indicator> indicators() {
        return List.of(indicator("attitude").orElseThrow());
    }

    @Override
    public List<Item> items() {
        return List.of(item("A01").orElseThrow(), item("A02").orElseThrow());
    }

    static Access hr() {
        return new Caller("hr", Scope.EVERYBODY);
    }

    static Access managerOf(String team) {
        return new Caller("manager-" + team, new Scope.Teams(Set.of(team)));
    }

    private record Caller(String account, Scope scope) implements Access {
        @Override
        public Set<Role> roles() {
            return Set.of();
        }

        @Override
        public Scope readable(LocalDate day) {
            return scope;
        }

        @Override
        public Scope writable(LocalDate day) {
            return scope;
        }
    }
}
