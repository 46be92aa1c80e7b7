package org.kaohe.core.decision;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kaohe.core.decision.Obstacle.Gap;
import org.kaohe.core.decision.Obstacle.Limit;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Mark;
import org.kaohe.core.fact.Score;
import org.kaohe.engine.rule.Vocabulary;

class ObstacleTextTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d}");

    private final ObstacleText zh = new ObstacleText(Locale.CHINESE, ObstacleTextTest::name);
    private final ObstacleText en = new ObstacleText(Locale.ENGLISH, code -> code);

    private static String name(String code) {
        return code.equals("attitude") ? "服务态度" : code.equals("DAILY") ? "每日考核" : code;
    }

    @Test
    void aScoreBelowABandIsToldByItsDistance() {
        var silence = unfit(new Score(decimal("89.5")), "Score.value", Relation.AT_LEAST, "89.5", "90", "0.5");
        assertThat(zh.of(silence, "等级 优秀")).isEqualTo("得分 89.5，比规则“等级 优秀”的界线低 0.5 分（须不低于 90）。");
        assertThat(en.of(silence, "等级 优秀"))
                .isEqualTo(
                        "The score 89.5 is 0.5 points below the limit of the rule \"等级 优秀\" (it has to be at least 90).");
    }

    @Test
    void aMissingFailureIsToldAsOneMore() {
        var wanted = List.of(new Limit("Earlier.failing", Relation.EQUAL, true));
        var gap = new Gap(
                new Limit("count Earlier", Relation.AT_LEAST, decimal("1")), decimal("0"), decimal("1"), decimal("1"));
        var silence = new Silence(0, 4, new Obstacle.Total("Earlier", wanted, List.of(), List.of(gap)), 0);
        assertThat(zh.of(silence, "连续不合格")).contains("再有 1 期不合格");
        assertThat(en.of(silence, "连续不合格")).contains("1 more failed period");
    }

    @Test
    void whatIsNotThereIsNamed() {
        var wanted = List.of(
                new Limit("Mark.indicator", Relation.EQUAL, "attitude"),
                new Limit("Mark.source", Relation.EQUAL, "DAILY"));
        var silence = new Silence(0, 2, new Obstacle.Absent("Mark", wanted), 4);
        assertThat(zh.of(silence, "计分")).isEqualTo("没有这样的评分：考核项为 服务态度，来源为 每日考核。同一条件另有 4 处也不成立。");
        assertThat(en.of(silence, "x"))
                .isEqualTo("There is no such mark: indicator attitude, source DAILY."
                        + " The same condition also fails in 4 other places.");
    }

    @Test
    void whatIsInTheWayIsNamed() {
        var silence =
                new Silence(0, 1, new Obstacle.Unwanted(List.of(new Mark("attitude", "DAILY", decimal("90"), 1))), 0);
        assertThat(zh.of(silence, "x")).contains("只在没有下列事实时生效").contains("服务态度 · 每日考核");
    }

    @Test
    void aGradeOfAnotherNameIsToldWithoutADistance() {
        var gap = new Gap(new Limit("Grade.name", Relation.EQUAL, "优秀"), "良好", "优秀", null);
        var silence = new Silence(0, 1, new Obstacle.Unfit(new Grade("良好", "良好", false), List.of(gap)), 0);
        assertThat(zh.of(silence, "x")).isEqualTo("等级为 良好，须为 优秀。");
    }

    @Test
    void aCalculationIsToldInTheWordsOfItsParts() {
        String subject = "sum Inspection.checks - sum Value.amount";
        var gap = new Gap(new Limit(subject, Relation.BELOW, decimal("3")), decimal("8"), decimal("2"), decimal("5"));
        var silence = new Silence(0, 3, new Obstacle.Total("Value", List.of(), List.of(), List.of(gap)), 0);
        assertThat(zh.of(silence, "x")).isEqualTo("检查次数合计 - 数值合计为 8，须低于 3，相差 5。");
    }

    @ParameterizedTest
    @ValueSource(strings = {"obstacles", "changes"})
    void bothLanguagesHaveTheSameWordsAndNameTheSameValues(String bundle) throws IOException {
        Properties chinese = words(bundle, "zh");
        Properties english = words(bundle, "en");
        assertThat(chinese.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(chinese.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyFactAndPropertyOfTheVocabularyAndEveryRelationHasAWord() throws IOException {
        var words = words("obstacles", "zh").stringPropertyNames();
        for (String fact : Vocabulary.standard().facts()) {
            assertThat(words).contains(fact);
            Vocabulary.standard()
                    .properties(fact)
                    .orElseThrow()
                    .keySet()
                    .forEach(property -> assertThat(words).contains(fact + "." + property));
        }
        for (Relation each : Relation.values()) {
            assertThat(words).contains("relation." + each);
        }
    }

    private static Silence unfit(
            Score fact, String subject, Relation relation, String seen, String bound, String distance) {
        var gap =
                new Gap(new Limit(subject, relation, decimal(bound)), decimal(seen), decimal(bound), decimal(distance));
        return new Silence(0, 1, new Obstacle.Unfit(fact, List.of(gap)), 0);
    }

    private static Set<String> placeholders(String text) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(text).results().map(MatchResult::group).forEach(found::add);
        return found;
    }

    private static Properties words(String bundle, String language) throws IOException {
        var properties = new Properties();
        Path file = Path.of("src/main/resources/org/kaohe", bundle + "_" + language + ".properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
        }
        return properties;
    }

    private static BigDecimal decimal(String text) {
        return new BigDecimal(text);
    }
}
