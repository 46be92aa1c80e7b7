package org.kaohe.core.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CallerLanguageTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zh-CN,zh;q=0.9,en;q=0.8 | zh",
                "en-US,en;q=0.9,zh;q=0.8 | en",
                "zh;q=0.1,en;q=0.9       | en",
                "fr,de                   | zh",
                "fr,en;q=0.1             | en",
                "*                       | zh",
                "not a language;;q       | zh",
                "''                      | zh"
            })
    void itIsEnglishWhenPreferredToChineseAndChineseOtherwise(String header, String language) {
        assertThat(CallerLanguage.of(header)).isEqualTo(Locale.forLanguageTag(language));
    }
}
