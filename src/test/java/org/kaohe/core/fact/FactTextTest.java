package org.kaohe.core.fact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.kaohe.core.measure.Decimals;

class FactTextTest {

    private static final Map<String, String> NAMES = Map.of("attitude", "服务态度", "DAILY", "每日评分");

    private final FactText zh = new FactText(Locale.SIMPLIFIED_CHINESE, code -> NAMES.getOrDefault(code, code));
    private final FactText en = new FactText(Locale.ENGLISH, code -> code);

    @Test
    void everyTypeOfFactReadsAsASentenceInBothLanguages() {
        assertThat(SampleFacts.all().stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(SampleFacts.types());
        for (Fact fact : SampleFacts.all()) {
            assertThat(zh.of(fact)).isNotBlank().doesNotContain("{", "null[");
            assertThat(en.of(fact)).isNotBlank().doesNotContain("{", "null[");
        }
    }

    @Test
    void everyProposalHasAName() {
        for (ProposalKind kind : ProposalKind.values()) {
            assertThat(zh.proposal(kind)).isNotBlank();
            assertThat(en.proposal(kind)).isNotBlank();
        }
    }

    @Test
    void bothLanguagesHaveTheSameSentences() {
        assertThat(bundle(Locale.CHINESE).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    @Test
    void aMarkShowsItsArithmeticAndTheNamesOfThePolicy() {
        var mark = new Mark("attitude", "DAILY", Decimals.of("1118"), 13);
        assertThat(zh.of(mark)).isEqualTo("服务态度 · 每日评分：13 次评分，合计 1118，平均 86");
        assertThat(en.of(mark)).isEqualTo("attitude · DAILY: 13 marks, sum 1118, mean 86");
    }

    @Test
    void aNegativeBonusIsAReductionOfVariablePay() {
        assertThat(en.of(new Bonus(Decimals.of(-500), "奖金 不合格"))).isEqualTo("Reduction of variable pay: -500 CNY");
        assertThat(en.of(new Bonus(Decimals.of(1000), "奖金 优秀"))).isEqualTo("Bonus 1000 CNY");
    }

    @Test
    void aCapSaysWhatTheScoreAloneWouldGive() {
        assertThat(en.of(new Grade("合格", "优秀", false))).contains("合格", "优秀");
    }

    private static ResourceBundle bundle(Locale locale) {
        return ResourceBundle.getBundle(
                "org.kaohe.facts",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
