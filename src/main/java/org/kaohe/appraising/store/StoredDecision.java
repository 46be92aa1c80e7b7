package org.kaohe.appraising.store;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.fact.Proposed;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.problem.ProblemTexts;
import org.kaohe.core.time.Period;

/** What the columns of a decision mean, in both directions. */
final class StoredDecision {

    private StoredDecision() {}

    static Decision read(DecisionRow row) {
        HexFormat hex = HexFormat.of();
        return new Decision(
                row.id,
                row.mode,
                new StaffNo(row.staffNo),
                row.name,
                row.team,
                row.post,
                new PolicyCode(row.policy),
                row.version,
                hex.formatHex(row.contentHash),
                row.engineVersion,
                Period.parse(row.period).orElseThrow(),
                row.status,
                Decimals.plain(row.score),
                row.grade,
                row.failing,
                Decimals.plain(row.bonus),
                row.counts,
                pairs(row.proposals, (kind, basis) -> new Proposed(kind(kind), basis)),
                pairs(row.missing, Missing::new),
                Stream.ofNullable(row.notes).flatMap(Stream::of).map(Note::new).toList(),
                ProblemTexts.read(row.failure),
                hex.formatHex(row.factsHash),
                row.decidedAt);
    }

    static List<String> proposals(Decision decision) {
        return decision.proposals().stream()
                .flatMap(each -> Stream.of(each.kind().code(), each.basis()))
                .toList();
    }

    static List<String> missing(Decision decision) {
        return decision.missing().stream()
                .flatMap(each -> Stream.of(each.what(), each.source()))
                .toList();
    }

    private static <T> List<T> pairs(String[] texts, BiFunction<String, String, T> make) {
        List<T> pairs = new ArrayList<>();
        for (int i = 0; texts != null && i < texts.length; i += 2) {
            pairs.add(make.apply(texts[i], texts[i + 1]));
        }
        return pairs;
    }

    private static ProposalKind kind(String code) {
        return ProposalKind.of(code).orElseThrow(() -> new IllegalStateException("stored proposal " + code));
    }
}
