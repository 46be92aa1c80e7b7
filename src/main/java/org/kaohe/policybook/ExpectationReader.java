package org.kaohe.policybook;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kaohe.core.decision.Verdict.Status;
import org.kaohe.core.fact.ProposalKind;
import org.kaohe.core.measure.Decimals;
import org.kaohe.core.policy.GradeLevel;
import org.kaohe.core.policy.Policy;
import org.kaohe.policybook.Expectation.Wanted;

/** Reads the {@code expect:} of a case. The word {@code none} says that there must be no score, grade or bonus. */
final class ExpectationReader {

    private ExpectationReader() {}

    static Expectation read(YamlMap map, Policy policy) {
        var expectation = new Expectation(
                map.take("status").flatMap(ExpectationReader::status).orElse(Status.FINAL),
                map.take("score").map(ExpectationReader::number).orElse(Wanted.ANYTHING),
                map.take("grade").map(item -> grade(item, policy)).orElse(Wanted.ANYTHING),
                map.take("bonus").map(ExpectationReader::number).orElse(Wanted.ANYTHING),
                map.take("proposals").map(ExpectationReader::proposals),
                map.take("missing").map(ExpectationReader::texts),
                map.take("notes").map(ExpectationReader::texts),
                map.take("deductions").map(ExpectationReader::amounts),
                map.take("points").map(ExpectationReader::amounts).orElse(List.of()),
                map.take("values").map(ExpectationReader::amounts).orElse(List.of()),
                map.take("fires").map(ExpectationReader::texts).orElse(List.of()),
                map.take("silent").map(ExpectationReader::texts).orElse(List.of()));
        map.rejectOthers();
        return expectation;
    }

    private static Optional<Status> status(YamlItem item) {
        return item.text().flatMap(text -> {
            for (Status status : Status.values()) {
                if (status.name().toLowerCase(Locale.ROOT).equals(text)) {
                    return Optional.of(status);
                }
            }
            return item.wrong("case.status", text);
        });
    }

    private static Wanted number(YamlItem item) {
        if (item.isNone()) {
            return Wanted.of("");
        }
        return item.decimal().map(each -> Wanted.of(each.toPlainString())).orElse(Wanted.ANYTHING);
    }

    private static Wanted grade(YamlItem item, Policy policy) {
        if (item.isNone()) {
            return Wanted.of("");
        }
        List<String> names = policy.grades().stream().map(GradeLevel::name).toList();
        return item.text()
                .flatMap(text -> names.contains(text)
                        ? Optional.of(Wanted.of(text))
                        : item.<Wanted>wrong("case.grade", text, String.join(", ", names)))
                .orElse(Wanted.ANYTHING);
    }

    private static List<String> proposals(YamlItem list) {
        for (YamlItem item : list.isList() ? list.list() : List.<YamlItem>of()) {
            item.text()
                    .filter(text -> ProposalKind.of(text).isEmpty())
                    .ifPresent(text -> item.wrong("case.proposal", text));
        }
        return texts(list);
    }

    private static List<String> amounts(YamlItem item) {
        return item.map().stream()
                .flatMap(map -> map.entries().entrySet().stream())
                .flatMap(entry -> entry.getValue().decimal().stream()
                        .map(amount ->
                                entry.getKey() + " " + Decimals.plain(amount).toPlainString()))
                .toList();
    }

    private static List<String> texts(YamlItem list) {
        return list.list().stream().flatMap(item -> item.text().stream()).toList();
    }
}
