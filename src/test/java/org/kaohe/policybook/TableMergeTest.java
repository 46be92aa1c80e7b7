package org.kaohe.policybook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kaohe.policybook.TableChange.Kind;
import org.kaohe.policybook.TableMerge.Conflict;
import org.kaohe.policybook.TableMerge.Side;

final class TableMergeTest {

    private static final String BASE = """
            grade,at_least,bonus,why
            优秀,90,1000,"a, b"
            良好,80,500,x
            合格,70,0,y
            """;

    @Test
    void whatOneSideChangedIsTakenAndEveryOtherLineStaysAsItWasWritten() {
        String theirs = BASE.replace("500,x", "600,x");
        String yours = BASE.replace("70,0,y", "65,0,y");
        assertThat(merged(theirs, yours)).isEqualTo(theirs.replace("70,0,y", "65,0,y"));
    }

    @Test
    void differentCellsOfOneRowAreBroughtTogether() {
        assertThat(merged(BASE.replace("80,500", "82,500"), BASE.replace("80,500", "80,700")))
                .isEqualTo(BASE.replace("80,500", "82,700"));
    }

    @Test
    void theSameCellChangedInTwoWaysIsAConflictUntilSomebodyChooses() {
        String theirs = BASE.replace("80,500", "80,600");
        String yours = BASE.replace("80,500", "80,700");
        var open = merge(theirs, yours);
        assertThat(open.open()).containsExactly(new Conflict("良好", "bonus", "500", "600", "700"));
        assertThat(open.open().get(0).id()).isEqualTo("良好|bonus");
        assertThat(merged(theirs, yours, Side.YOURS)).isEqualTo(yours);
        assertThat(merged(theirs, yours, Side.THEIRS)).isEqualTo(theirs);
    }

    @Test
    void theSameChangeOnBothSidesIsNoConflictThoughItIsSpelledOtherwise() {
        assertThat(merged(BASE.replace("500", "600.0"), BASE.replace("500", "600")))
                .isEqualTo(BASE.replace("500", "600.0"));
    }

    @Test
    void aNumberSpelledOtherwiseIsNoChangeAndATextIs() {
        assertThat(merge(BASE, BASE.replace("500", "500.00")).changes()).isEmpty();
        String codes = "code,n\n007,1\n";
        assertThat(TableMerge.merge(
                                table(codes),
                                table(codes),
                                table("code,n\n7,1\n"),
                                Set.of("n"),
                                any -> Optional.empty())
                        .changes())
                .extracting(TableChange::kind)
                .containsExactly(Kind.CHANGED);
    }

    @Test
    void rowsAddedOnBothSidesStandBehindTheRowTheyWereAddedBehind() {
        String theirs = BASE.replace("良好,", "中上,85,800,t\n良好,");
        String yours = BASE + "不合格,0,-500,z\n";
        assertThat(merged(theirs, yours)).isEqualTo(theirs + "不合格,0,-500,z\n");
    }

    @Test
    void aRowRemovedOnOneSideIsGoneUnlessTheOtherChangedIt() {
        String without = BASE.replace("良好,80,500,x\n", "");
        String changed = BASE.replace("500", "600");
        assertThat(merged(BASE, without)).isEqualTo(without);
        assertThat(merged(without, BASE)).isEqualTo(without);
        assertThat(merge(changed, without).open())
                .containsExactly(new Conflict("良好", "", "良好,80,500,x", "良好,80,600,x", null));
        assertThat(merged(changed, without, Side.YOURS)).isEqualTo(without);
        assertThat(merged(changed, without, Side.THEIRS)).isEqualTo(changed);
        assertThat(merged(without, changed, Side.YOURS)).isEqualTo(changed);
        assertThat(merged(without, changed, Side.THEIRS)).isEqualTo(without);
    }

    @Test
    void aRowThatMovedIsToldOnceAndTheOthersAreNot() {
        String yours = BASE.replace("合格,70,0,y\n", "").replace("优秀", "合格,70,0,y\n优秀");
        var merge = merge(BASE, yours);
        assertThat(merge.changes())
                .extracting(TableChange::kind, TableChange::row, TableChange::number)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(Kind.MOVED, "合格", 2));
        assertThat(merged(BASE, yours)).isEqualTo(yours);
        assertThat(merged(BASE.replace("500", "600"), yours)).isEqualTo(yours.replace("500", "600"));
    }

    @Test
    void aChangeNamesItsCellAndBothValues() {
        TableChange change = merge(BASE, BASE.replace("500", "700")).changes().get(0);
        assertThat(change.kind()).isEqualTo(Kind.CHANGED);
        assertThat(change.cells()).hasSize(1);
        assertThat(change.cells().get(0).place()).hasToString("p/t.csv!C3");
        assertThat(change.cells().get(0).from()).isEqualTo("500");
        assertThat(change.cells().get(0).to()).isEqualTo("700");
    }

    @Test
    void theEndsOfLinesAndOfTheFileStayAsTheyAre() {
        String windows = BASE.replace("\n", "\r\n");
        assertThat(merged(windows, BASE.replace("500", "700"))).isEqualTo(windows.replace("500", "700"));
        String open = BASE.strip();
        assertThat(merged(open, BASE.replace("500", "700"))).isEqualTo(open.replace("500", "700"));
    }

    private static TableMerge.Result merge(String theirs, String yours) {
        return merge(theirs, yours, null);
    }

    private static TableMerge.Result merge(String theirs, String yours, Side chosen) {
        return TableMerge.merge(
                table(BASE),
                table(theirs),
                table(yours),
                Set.of("at_least", "bonus"),
                conflict -> Optional.ofNullable(chosen));
    }

    private static String merged(String theirs, String yours) {
        assertThat(merge(theirs, yours).open()).isEmpty();
        return merged(theirs, yours, null);
    }

    private static String merged(String theirs, String yours, Side chosen) {
        byte[] original = theirs.getBytes(StandardCharsets.UTF_8);
        return new String(
                TableText.write(original, table(theirs), merge(theirs, yours, chosen)), StandardCharsets.UTF_8);
    }

    /** Enough of a CSV reader for the texts above. */
    private static Table table(String text) {
        List<Table.Row> rows = new ArrayList<>();
        List<String> lines = text.lines().toList();
        for (int i = 1; i < lines.size(); i++) {
            rows.add(new Table.Row(i + 1, cells(lines.get(i))));
        }
        return new Table("p/t.csv", cells(lines.get(0)), rows);
    }

    private static List<String> cells(String line) {
        return List.of(line.replace("\"a, b\"", "a; b").split(",")).stream()
                .map(cell -> cell.replace("a; b", "a, b"))
                .toList();
    }
}
