package org.kaohe.engine.oracle;

import static org.kaohe.engine.oracle.Criterion.mixed;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.kaohe.engine.oracle.Criterion.Share;

/** 23: three indicators for each industry, alike; the industry is the team's, and without one there is no set. */
final class IndustryScheme implements Scheme {

    private static final Map<String, Group> SETS = Map.of(
            "manufacturing", set("quality-monitoring", "technical-support", "timely-service"),
            "services", set("complaint-satisfaction", "staff-skill", "service-quality"),
            "retail", set("speed", "returns", "loyalty"),
            "finance", set("credit-expertise", "product-knowledge", "satisfaction"));

    @Override
    public List<Reading> readings() {
        return Group.readings(Stream.of("manufacturing", "services", "retail", "finance")
                .map(SETS::get)
                .toList());
    }

    @Override
    public Optional<Exact> score(Known known) {
        return Optional.ofNullable(SETS.get(known.person().industry())).flatMap(set -> set.points(known));
    }

    @Override
    public Collection<Consequence> consequences() {
        return List.of();
    }

    private static Group set(String... indicators) {
        return Group.group(
                100,
                Stream.of(indicators)
                        .map(each -> mixed(each, new Share("SUPERVISOR", 60), new Share("CUSTOMER", 40)))
                        .toArray(Criterion[]::new));
    }
}
