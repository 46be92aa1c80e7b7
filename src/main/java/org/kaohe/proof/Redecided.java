package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Mask;
import org.kaohe.appraising.RunMode;
import org.kaohe.appraising.trace.FactsHash;
import org.kaohe.appraising.web.Documents;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.decision.Dossier.Evidence;
import org.kaohe.core.decision.Verdict;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Person;
import org.kaohe.core.time.Period;

/**
 * A decision of a pack, made again. What the rules say is taken from the rules, who it is about from the facts; from the
 * stored decision comes only what neither knows. Then both documents, decision and trace, have to be the same.
 */
final class Redecided {

    private final PackFile pack;
    private final long id;
    private final JsonNode stored;
    private final Appraiser appraiser;
    private final PackManifest manifest;

    Redecided(PackFile pack, long id, JsonNode stored, Appraiser appraiser, PackManifest manifest) {
        this.pack = pack;
        this.id = id;
        this.stored = stored;
        this.appraiser = appraiser;
        this.manifest = manifest;
    }

    void check() throws PackFaultException {
        Dossier dossier = facts();
        Verdict verdict = appraiser.appraise(dossier);
        Decision again = decision(dossier, verdict);
        compare(PackNames.decision(id), PackJson.tree(Documents.decision(again)), stored);
        var explanation = new Explanation(
                again,
                appraiser.policy(),
                appraiser.rules(),
                verdict.trace(),
                Map.of(),
                manifest.reading(),
                manifest.masked());
        JsonNode trace = PackCheck.tree(pack, PackNames.trace(id));
        compare(PackNames.trace(id), PackJson.tree(Documents.trace(explanation)), trace);
        ObservedSums.check(PackNames.trace(id), trace);
        approval();
    }

    private Dossier facts() throws PackFaultException {
        byte[] bytes = pack.read(PackNames.facts(id));
        try {
            return PackedFacts.read(bytes);
        } catch (IOException | IllegalArgumentException | NullPointerException e) {
            throw new PackFaultException("pack.file.unreadable", PackNames.facts(id));
        }
    }

    private Decision decision(Dossier dossier, Verdict verdict) throws PackFaultException {
        List<Fact> facts = dossier.evidence().stream().<Fact>map(Evidence::fact).toList();
        Optional<Person> person = facts.stream()
                .filter(Person.class::isInstance)
                .map(Person.class::cast)
                .findFirst();
        try {
            return new Decision(
                    id,
                    RunMode.valueOf(text("mode")),
                    dossier.staffNo(),
                    text("name"),
                    person.map(Person::team).orElseGet(() -> text("team")),
                    person.map(Person::post).orElseGet(() -> text("post")),
                    appraiser.policy().code(),
                    stored.hasNonNull("version") ? stored.get("version").asInt() : null,
                    appraiser.content().hash(),
                    text("engineVersion"),
                    dossier.period(),
                    verdict.status(),
                    verdict.score(),
                    verdict.grade(),
                    appraiser.policy().isFailing(verdict.grade()),
                    verdict.bonus(),
                    verdict.status() == Verdict.Status.FINAL
                            && person.map(Person::counts).orElse(true),
                    verdict.proposals(),
                    verdict.missing(),
                    verdict.notes(),
                    verdict.failure(),
                    factsHash(facts),
                    Instant.parse(text("decidedAt")));
        } catch (IllegalArgumentException | DateTimeException e) {
            throw new PackFaultException("pack.file.unreadable", PackNames.decision(id));
        }
    }

    /** Over facts that name nobody it cannot be computed: it is one over the facts as they were. */
    private String factsHash(List<Fact> facts) {
        return manifest.masks(Mask.What.TRAINEE)
                ? text("factsHash")
                : HexFormat.of().formatHex(FactsHash.of(facts));
    }

    /** What was published is what decided, and it was in force. */
    private void approval() throws PackFaultException {
        if (!stored.hasNonNull("version")) {
            return;
        }
        String name = PackNames.approval(appraiser.content().hash());
        JsonNode approval = PackCheck.tree(pack, name);
        equal(name, "version", text("version"), approval.path("version").asText());
        equal(name, "policy", text("policy"), approval.path("policy").asText());
        equal(
                name,
                "submission.contentHash",
                text("contentHash"),
                approval.path("submission").path("contentHash").asText());
        String from = approval.path("effectiveFrom").asText();
        boolean inForce = Period.parse(from)
                .filter(it -> Period.parse(text("period"))
                        .filter(period -> !it.first().isAfter(period.first()))
                        .isPresent())
                .isPresent();
        if (!inForce) {
            throw new PackFaultException("pack.differs", name, "effectiveFrom", "<= " + text("period"), from);
        }
    }

    private String text(String field) {
        return stored.path(field).asText();
    }

    private static void equal(String file, String field, String expected, String found) throws PackFaultException {
        if (!expected.equals(found)) {
            throw new PackFaultException("pack.differs", file, field, expected, found);
        }
    }

    private static void compare(String file, JsonNode expected, JsonNode found) throws PackFaultException {
        Optional<JsonDifference> difference = JsonDifference.first(expected, found);
        if (difference.isPresent()) {
            JsonDifference it = difference.get();
            throw new PackFaultException("pack.differs", file, it.path(), it.expected(), it.found());
        }
    }
}
