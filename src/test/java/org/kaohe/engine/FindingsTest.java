package org.kaohe.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kaohe.core.problem.Problem;

/** Slips HR can make in a file of the regulation, and the finding each is told with, at its place. */
class FindingsTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
            policy.grade.duplicate | policy.yaml | name: 良好, en | name: 优秀, en | policy.yaml:12
            policy.list.empty | policy.yaml | applies_to: [all] | applies_to: [] | policy.yaml
            table.basis.unknown | grades.csv | 1000,source | 1000,guess | grades.csv!E2
            table.cell.no-dash | grades.csv | 80,90,500 | 80,90,- | grades.csv!D3
            table.cell.not-a-code | indicators.csv | attitude,服务态度 | at titude,服务态度 | indicators.csv!A2
            table.code.duplicate | indicators.csv | competence,业务 | attitude,业务 | indicators.csv!A3
            table.indicator.weight | indicators.csv | Service attitude,20 | Service attitude,-20 | indicators.csv!
            table.indicator.range | indicators.csv | Service attitude,20,0 | Service attitude,20,200 | indicators.csv!
            soundness.figure.unknown | consequences.dslr | 等级是“优秀” | 要求的连续不合格期数见“no_such” | consequences.dslr:7
            soundness.indicator.no-points | ../library/source-share.drt | outcome.points( $indicator | outcome.points( "attitude" | indicators.csv!A3
            soundness.source.unread | ../library/source-share.drt | source == @{code} | source == "DAILY" | sources.csv!A3
            """)
    void a_slip_is_told_where_it_is(String code, String file, String from, String to, String place) {
        var content = ShippedPolicies.changed("regulation", path(file), text -> text.replace(from, to));
        assertThat(ShippedPolicies.build(content).problems())
                .filteredOn(each -> each.code().equals(code))
                .extracting(Problem::place)
                .anySatisfy(found -> assertThat(found.toString()).contains(place));
    }

    private static String path(String file) {
        return file.startsWith("../") ? file.substring(3) : "regulation/" + file;
    }
}
