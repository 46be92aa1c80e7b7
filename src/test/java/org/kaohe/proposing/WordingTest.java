package org.kaohe.proposing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kaohe.core.fact.ProposalKind;

/** Every member of a closed set has its words in both languages. */
final class WordingTest {

    private static final Map<String, Object[]> SETS = Map.ofEntries(
            Map.entry("proposal", Proposal.State.values()),
            Map.entry("case", CaseState.values()),
            Map.entry("next", PersonalCase.NextStep.values()),
            Map.entry("check", CaseStep.Check.values()),
            Map.entry("way", CaseStep.Way.values()),
            Map.entry("measure", CaseStep.Measure.values()),
            Map.entry("protection", Protection.values()),
            Map.entry("uncounted", DecidedResults.Uncounted.values()),
            Map.entry("timeline", Timeline.Kind.values()),
            Map.entry(
                    "kind",
                    Stream.of(ProposalKind.values()).map(ProposalKind::code).toArray()),
            Map.entry(
                    "reason",
                    Stream.of(OverrideReason.values()).map(OverrideReason::code).toArray()),
            Map.entry(
                    "step",
                    Stream.of(CaseStep.class.getPermittedSubclasses())
                            .map(Class::getSimpleName)
                            .toArray()));

    @Test
    void everyMemberOfEverySetHasItsWords() {
        for (Locale language : new Locale[] {Locale.CHINESE, Locale.ENGLISH}) {
            var words = new Wording(language);
            SETS.forEach((group, members) -> Stream.of(members)
                    .forEach(each -> assertThat(words.of(group, each)).isNotBlank()));
        }
    }

    @Test
    void bothLanguagesSayTheSameThings() {
        assertThat(keys(Locale.CHINESE)).isEqualTo(keys(Locale.ENGLISH));
    }

    private static java.util.Set<String> keys(Locale language) {
        return ResourceBundle.getBundle(
                        "org.kaohe.proposing",
                        language,
                        ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES))
                .keySet();
    }
}
