package org.kaohe.appraising;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.engine.mutate.RuleMutants;
import org.kaohe.policybook.CaseFile;
import org.kaohe.policybook.Example;
import org.kaohe.policybook.RulesFolder;

/** The policies under {@code rules/}, evaluated from their trees, and the people of their cases. */
final class ShippedRules {

    private static final RulesFolder RULES = new RulesFolder(Path.of("rules"));

    private ShippedRules() {}

    static Stream<PolicyCode> policies() {
        return RULES.policies().stream();
    }

    static Appraiser appraiser(PolicyCode code) {
        return appraiser(RULES.read(code).content().orElseThrow());
    }

    static Appraiser appraiser(PolicyContent content) {
        return new RuleMutants().mutants(content).orElseThrow().unchanged();
    }

    static List<Dossier> people(Appraiser appraiser) {
        return CaseFile.of(appraiser.content(), appraiser.policy()).examples().stream()
                .map(Example::dossier)
                .toList();
    }
}
