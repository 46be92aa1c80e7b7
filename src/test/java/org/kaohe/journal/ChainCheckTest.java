package org.kaohe.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.kaohe.core.problem.Place;
import org.kaohe.core.problem.Problem;

final class ChainCheckTest {

    private static final String SALT = "00112233445566778899aabbccddeeff";

    private final List<Entry> entries = chain(6);
    private final Head head = headOf(entries);

    @Test
    void aWholeChainIsSoundAndSoIsAnEmptyOne() {
        assertThat(fault()).isEmpty();
        assertThat(new ChainCheck().report(Optional.of(Head.NONE)).fault()).isEmpty();
    }

    @Test
    void aChangedEntryIsTheFirstFault() {
        entries.set(2, with(entries.get(2), "somebody else", entries.get(2).hash()));
        entries.set(4, with(entries.get(4), "somebody else", entries.get(4).hash()));
        assertThat(fault()).contains("journal.changed 3");
    }

    @Test
    void anEntryThatWasChangedAndHashedAnewIsFoundByTheNextOne() {
        Entry changed = with(entries.get(2), "somebody else", "");
        entries.set(2, with(changed, "somebody else", changed.digest()));
        assertThat(fault()).contains("journal.unlinked 4");
    }

    @Test
    void aRemovedEntryIsTheFirstFault() {
        entries.remove(3);
        entries.remove(0);
        assertThat(fault()).contains("journal.removed 1");
    }

    @Test
    void swappedAndRepeatedEntriesAreToldFromRemovedOnes() {
        Collections.swap(entries, 1, 3);
        assertThat(fault()).contains("journal.swapped 2");
        entries.clear();
        entries.addAll(chain(6));
        entries.add(3, entries.get(1));
        assertThat(fault()).contains("journal.swapped 2");
    }

    @Test
    void entriesCutOffTheEndAreFoundByTheHead() {
        entries.remove(5);
        assertThat(fault()).hasValueSatisfying(it -> assertThat(it).startsWith("journal.head"));
        var check = new ChainCheck();
        entries.forEach(check::accept);
        assertThat(check.report(Optional.empty()).fault()).isEmpty();
    }

    @Test
    void personalFieldsCanBeErasedButNotChanged() {
        entries.set(1, entry(entries.get(1), null));
        assertThat(entries.get(1).isErased()).isTrue();
        assertThat(fault()).isEmpty();
        entries.set(3, entry(entries.get(3), new Personal("E9", SALT, texts("name", "别人"))));
        assertThat(fault()).contains("journal.personal 4");
    }

    @Test
    void textsAreWrittenInOneWay() {
        assertThat(FlatJson.of(new TreeMap<>(Map.of("b", "a \"quoted\" \\ line\nand \u0001", "a", "中文 😀"))))
                .isEqualTo("{\"a\":\"中文 😀\",\"b\":\"a \\\"quoted\\\" \\\\ line\\u000aand \\u0001\"}");
    }

    private Optional<String> fault() {
        var check = new ChainCheck();
        entries.forEach(check::accept);
        return check.report(Optional.of(head)).fault().map(ChainCheckTest::text);
    }

    private static String text(Problem fault) {
        assertThat(fault.place()).isEqualTo(Place.NOWHERE);
        return fault.code() + " " + fault.values().get(0);
    }

    private static List<Entry> chain(int length) {
        List<Entry> entries = new ArrayList<>();
        String previous = Head.NONE.hash();
        for (long seq = 1; seq <= length; seq++) {
            var personal = new Personal("E" + seq, SALT, texts("name", "张三" + seq));
            var bare = new Entry(
                    seq,
                    Instant.parse("2026-10-08T01:00:00.123456Z"),
                    "hr",
                    "employee-saved",
                    "employee",
                    "",
                    texts("rows", String.valueOf(seq)),
                    personal.digest(),
                    personal,
                    previous,
                    "");
            Entry entry = with(bare, "hr", bare.digest());
            entries.add(entry);
            previous = entry.hash();
        }
        return entries;
    }

    private static Head headOf(List<Entry> entries) {
        Entry last = entries.get(entries.size() - 1);
        return new Head(last.seq(), last.hash());
    }

    private static Entry with(Entry it, String actor, String hash) {
        return new Entry(
                it.seq(),
                it.at(),
                actor,
                it.action(),
                it.kind(),
                it.id(),
                it.detail(),
                it.personalHash(),
                it.personal(),
                it.previous(),
                hash);
    }

    private static Entry entry(Entry it, Personal personal) {
        return new Entry(
                it.seq(),
                it.at(),
                it.actor(),
                it.action(),
                it.kind(),
                it.id(),
                it.detail(),
                it.personalHash(),
                personal,
                it.previous(),
                it.hash());
    }

    private static SortedMap<String, String> texts(String name, String value) {
        return new TreeMap<>(Map.of(name, value));
    }
}
