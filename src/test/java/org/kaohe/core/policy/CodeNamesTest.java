package org.kaohe.core.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kaohe.policybook.PolicyReader;
import org.kaohe.policybook.RulesFolder;

final class CodeNamesTest {

    private static final RulesFolder RULES = new RulesFolder(Path.of("rules"));

    @Test
    void indicatorsItemsAndSourcesAreCalledByTheirNames() {
        var zh = new CodeNames(List.of(policy("regulation"), policy("conduct-checklist")), Locale.CHINESE);
        assertThat(zh.of("competence")).isEqualTo("业务能力");
        assertThat(zh.of("QUARTERLY")).isEqualTo("季度考核");
        assertThat(zh.of("F06")).startsWith("F06 ");
        var en = new CodeNames(List.of(policy("regulation")), Locale.ENGLISH);
        assertThat(en.of("competence")).isEqualTo("Competence");
    }

    @Test
    void whatNoPolicyKnowsIsCalledByItsCode() {
        assertThat(new CodeNames(List.of(), Locale.CHINESE).of("F06")).isEqualTo("F06");
    }

    @Test
    void whereTwoUseOneCodeTheFirstOneNamesIt() {
        Policy one = policy("capability-development");
        Policy other = policy("two-track-team");
        assertThat(new CodeNames(List.of(one, other), Locale.CHINESE).of("PEER"))
                .isEqualTo("同事互评");
        assertThat(new CodeNames(List.of(other, one), Locale.CHINESE).of("PEER"))
                .isEqualTo("同事");
    }

    private static Policy policy(String code) {
        return PolicyReader.read(RULES.read(new PolicyCode(code)).content().orElseThrow())
                .book()
                .orElseThrow()
                .policy();
    }
}
