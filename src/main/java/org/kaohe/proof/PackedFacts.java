package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.kaohe.appraising.Decision;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.people.StaffNo;
import org.kaohe.core.time.Period;

/** The facts a decision was made from, as they were handed to the rules; the policy's own come from the policy. */
final class PackedFacts {

    private static final Map<String, Class<?>> TYPES = Stream.of(Fact.Given.class.getPermittedSubclasses())
            .collect(Collectors.toMap(Class::getSimpleName, Function.identity()));

    /** As it is written. */
    record Given(String type, JsonNode values, List<Long> origins) {}

    /** As it is written. */
    record Facts(String staffNo, String period, List<Given> evidence) {}

    private PackedFacts() {}

    static Dossier dossier(Decision decision, Trace trace) {
        List<Evidence> evidence = IntStream.range(0, trace.origins().size())
                .mapToObj(i -> new Evidence(
                        (Fact.Given) trace.facts().get(trace.policyFacts() + i),
                        trace.origins().get(i)))
                .toList();
        return new Dossier(decision.staffNo(), decision.period(), evidence);
    }

    static byte[] write(Dossier dossier) {
        List<Given> evidence = dossier.evidence().stream()
                .map(each ->
                        new Given(each.fact().getClass().getSimpleName(), PackJson.tree(each.fact()), each.origins()))
                .toList();
        return PackJson.write(
                new Facts(dossier.staffNo().value(), dossier.period().toString(), evidence));
    }

    /** @throws IOException when they are no facts */
    static Dossier read(byte[] bytes) throws IOException {
        Facts facts = PackJson.read(bytes, Facts.class);
        List<Evidence> evidence = new ArrayList<>();
        for (Given each : facts.evidence()) {
            Class<?> type = TYPES.get(each.type());
            if (type == null) {
                throw new IOException("no fact " + each.type());
            }
            evidence.add(new Evidence((Fact.Given) PackJson.read(each.values(), type), each.origins()));
        }
        Period period = Period.parse(facts.period()).orElseThrow(() -> new IOException("no period " + facts.period()));
        return new Dossier(new StaffNo(facts.staffNo()), period, evidence);
    }
}
