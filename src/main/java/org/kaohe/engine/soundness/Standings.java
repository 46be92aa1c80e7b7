package org.kaohe.engine.soundness;

import java.util.List;
import java.util.Set;
import org.kaohe.core.policy.Phase;

/**
 * Ranks are known only once everybody has a score: they come after score and grade, never before. And nobody is
 * sanctioned for a rank: somebody is always last.
 */
final class Standings {

    private static final Set<String> SANCTIONS =
            Set.of("transfer", "written-warning", "demotion-review", "dismissal-review", "conduct-review");

    private Standings() {}

    static void check(List<Way> ways, Findings findings) {
        for (Way way : ways) {
            way.seen().stream()
                    .filter(seen -> seen.type().equals("Standing"))
                    .findFirst()
                    .ifPresent(seen -> check(way, seen, findings));
        }
    }

    private static void check(Way way, Seen seen, Findings findings) {
        Phase phase = way.rule().rule().phase();
        if (phase != Phase.CONSEQUENCE) {
            findings.error(
                    "soundness.standing.early",
                    Where.at(way.rule(), seen.spot(), ""),
                    way.name(),
                    phase.group(),
                    Phase.CONSEQUENCE.group());
        }
        for (Way.Effect effect : way.effects()) {
            String kind = effect.arguments().get(0).text().orElse("");
            boolean less = effect.action().equals("bonus")
                    && effect.arguments()
                            .get(0)
                            .number()
                            .filter(n -> n.signum() >= 0)
                            .isEmpty();
            if (less || effect.action().equals("propose") && (kind.isEmpty() || SANCTIONS.contains(kind))) {
                findings.error(
                        "soundness.standing.sanction",
                        Where.action(way.rule(), effect.action(), kind),
                        way.name(),
                        effect.action());
            }
        }
    }
}
