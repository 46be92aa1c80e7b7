package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

final class TableReaderTest {

    private static final String HEADERS = "name,title,title_en,value,basis,clause,why\n";
    private static final String FIRST = "consecutive_failures,连续,Consecutive,2,source,002 §奖惩,\n";
    private static final String SECOND = "mend_below,改进线,Mend,70,house,002 §奖惩,同界\n";

    @Test
    void aCellWithACommaStandsInQuotes() {
        assertThat(problems(HEADERS + FIRST + "mend_below,\"改进线, 甲\",Mend,70,house,002,同界\n"))
                .isEmpty();
        assertThat(problems(HEADERS + FIRST + "mend_below,改进线, 甲,Mend,70,house,002,同界\n"))
                .containsExactly("regulation/figures.csv!H3 table.row.ragged");
    }

    @Test
    void aShortRowAndAnUnclosedQuoteAreToldWithTheirRow() {
        assertThat(problems(HEADERS + FIRST + "mend_below,改进线\n"))
                .containsExactly("regulation/figures.csv!C3 table.row.ragged");
        assertThat(problems(HEADERS + FIRST + "mend_below,\"改进线,Mend,70,house,002,同界\n"))
                .isNotEmpty();
    }

    @Test
    void headersAreUniqueAndNamed() {
        assertThat(problems(HEADERS.replace("title_en", "title") + FIRST))
                .containsExactly("regulation/figures.csv!C1 table.header.duplicate");
        assertThat(problems(HEADERS.replace("title_en", "") + FIRST))
                .containsExactly("regulation/figures.csv!C1 table.header.empty");
    }

    @Test
    void aBlankRowBetweenRowsIsToldAndBlankRowsAtTheEndAreNot() {
        assertThat(problems(HEADERS + FIRST + ",,,,,,\n" + SECOND))
                .containsExactly("regulation/figures.csv!A3 table.row.blank");
        assertThat(problems(HEADERS + FIRST + SECOND + ",,,,,,\n\n\n")).isEmpty();
    }

    @Test
    void emptyTablesAndTablesWithoutRowsAreTold() {
        assertThat(problems("")).containsExactly("regulation/figures.csv table.empty");
        assertThat(problems(HEADERS)).containsExactly("regulation/figures.csv table.no-rows");
    }

    @Test
    void semicolonsInsteadOfCommasAreNamedAsSuch() {
        assertThat(problems((HEADERS + FIRST).replace(',', ';')))
                .containsExactly("regulation/figures.csv!A1 table.separator");
    }

    @Test
    void numbersAreDigitsWithAtMostOneDot() {
        for (String number : List.of("1,000", "80%", "1e3", "７０", "0x10", "1.", ".5", "+3", "--2")) {
            assertThat(problems(HEADERS + SECOND.replace("70", "\"" + number + "\"")))
                    .as(number)
                    .containsExactly("regulation/figures.csv!D2 table.cell.not-a-number");
        }
        assertThat(problems(HEADERS + SECOND.replace("70", "-69.99"))).isEmpty();
    }

    @Test
    void charactersNobodySeesAreRefusedWithTheirPlace() {
        assertThat(problems(HEADERS + SECOND.replace("改进线", "改\u202E进线")))
                .containsExactly("regulation/figures.csv:2:13 file.character");
        assertThat(problems(HEADERS + SECOND.replace("改进线", "\"改\n进线\"")))
                .containsExactly("regulation/figures.csv!B2 table.cell.line-break");
    }

    @Test
    void aTableHasItsLimits() {
        assertThat(problems(HEADERS + SECOND.repeat(Limits.ROWS + 1)))
                .containsExactly("regulation/figures.csv:5002 table.too-long");
        assertThat(problems(HEADERS + SECOND.replace("改进线", "长".repeat(Limits.CELL_CHARACTERS + 1))))
                .containsExactly("regulation/figures.csv!B2 table.cell.too-long");
    }

    private static List<String> problems(String figures) {
        return PolicyFiles.regulation().with("figures.csv", figures).problems();
    }
}
