package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Explanation;
import org.kaohe.appraising.Mask;
import org.kaohe.appraising.web.Documents;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.Dossier;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.journal.Entries;
import org.kaohe.journal.Entry;
import org.kaohe.journal.JournalQuery;
import org.kaohe.policydesk.PolicyVersion;
import org.kaohe.policydesk.Versions;

/** One pack in the making: decisions one after the other, each policy content once, then what the journal says of them. */
final class PackMaking {

    /** Pages of the journal looked through for what it says of a policy. */
    private static final int MOST_PAGES = 50;

    /** Entries on the way of a content into force; the rest is work on drafts. */
    private static final Set<String> STEPS =
            Set.of("policy-submitted", "policy-first-approved", "policy-approved", "policy-published");

    private static final String READ_ME = """
        本包证明考核结果。核对（不需要服务器和数据库）：
        This pack proves appraisal decisions. To verify it, without server or database:

            java -jar quarkus-run.jar verify PACK.zip

        decisions/ID/decision.json  结果 the decision
        decisions/ID/facts.json     依据 the facts it was made from
        decisions/ID/trace.json     推导 how it came about, each sentence in zh and en, with the observations
        policies/HASH/files/        制度全文 the whole content of the policy, as it was published
        policies/HASH/approval.json 提交、审批、公示、生效 who submitted and approved it, why, its adoption, since when
        journal-entries.ndjson      日志 the entries of the journal about the run and the policy, with their hashes
        manifest.json               SHA-256 of every file, and one over all: the journal has it, too (pack-made)
        """;

    private final PackWriter out;
    private final Versions versions;
    private final Entries journal;
    private final Audience audience;
    private final List<Long> decisions = new ArrayList<>();
    private final List<Mask.Left> masked = new ArrayList<>();
    private final Set<String> contents = new HashSet<>();
    private final Set<PolicyCode> policies = new TreeSet<>();
    private final Set<Long> runs = new TreeSet<>();

    PackMaking(PackWriter out, Versions versions, Entries journal, Audience audience) {
        this.out = out;
        this.versions = versions;
        this.journal = journal;
        this.audience = audience;
    }

    void add(Explanation explanation, Appraiser appraiser) throws IOException {
        Explanation it = explanation.masked().stream().anyMatch(each -> each.what() == Mask.What.TRAINEE)
                ? retraced(explanation, appraiser)
                : explanation;
        Decision decision = it.decision();
        decisions.add(decision.id());
        masked.addAll(it.masked());
        runs.add(decision.run());
        policies.add(decision.policy());
        out.put(PackNames.decision(decision.id()), PackJson.write(Documents.decision(decision)));
        out.put(PackNames.facts(decision.id()), PackedFacts.write(PackedFacts.dossier(decision, it.trace())));
        out.put(PackNames.trace(decision.id()), PackJson.write(Documents.trace(it)));
        if (contents.add(decision.contentHash())) {
            policy(decision, appraiser.content());
        }
    }

    PackManifest finish(String engine, Instant at) throws IOException {
        out.put(PackNames.JOURNAL, entries());
        out.put(PackNames.READ_ME, READ_ME.getBytes(StandardCharsets.UTF_8));
        var manifest = new PackManifest(
                PackManifest.FORMAT,
                engine,
                at,
                audience,
                masked,
                journal.head(),
                decisions,
                out.files(),
                Sha256.ofAll(out.files()));
        out.finish(manifest);
        return manifest;
    }

    /** With people made nameless the facts stand in another order; what is verified is the trace in that order. */
    private static Explanation retraced(Explanation it, Appraiser appraiser) {
        Dossier dossier = PackedFacts.dossier(it.decision(), it.trace());
        return new Explanation(
                it.decision(),
                it.policy(),
                it.rules(),
                appraiser.appraise(dossier).trace(),
                it.observations(),
                it.audience(),
                it.masked());
    }

    private void policy(Decision decision, PolicyContent content) throws IOException {
        for (Map.Entry<String, byte[]> file : content.files().entrySet()) {
            out.put(PackNames.files(content.hash()) + file.getKey(), file.getValue());
        }
        if (decision.version() != null) {
            PolicyVersion version =
                    versions.of(decision.policy()).find(decision.version()).orElseThrow();
            JsonNode approval = PackJson.tree(version);
            if (audience == Audience.EMPLOYEE) {
                nameless(approval);
            }
            out.put(PackNames.approval(content.hash()), PackJson.write(approval));
        }
    }

    private static void nameless(JsonNode node) {
        if (node instanceof ObjectNode object) {
            if (object.hasNonNull("by")) {
                object.put("by", Mask.NAMELESS);
            }
            if (object.get("authors") instanceof ArrayNode authors) {
                authors.removeAll();
            }
        }
        node.forEach(PackMaking::nameless);
    }

    private byte[] entries() throws IOException {
        var lines = new ByteArrayOutputStream();
        for (long run : runs) {
            for (Entry each : page("run", String.valueOf(run), 0)) {
                write(lines, each);
            }
        }
        for (PolicyCode policy : policies) {
            List<Entry> page = page("policy", policy.value(), 0);
            for (int next = 1; !page.isEmpty() && next <= MOST_PAGES; next++) {
                for (Entry each : page) {
                    if (STEPS.contains(each.action())
                            && contents.contains(each.detail().get("contentHash"))) {
                        write(lines, each);
                    }
                }
                page = page("policy", policy.value(), next);
            }
        }
        return lines.toByteArray();
    }

    /** Others than HR and auditors do not read the journal: they get hashes to be compared with it. */
    private void write(ByteArrayOutputStream lines, Entry entry) throws IOException {
        lines.write(JournalLines.write(entry, audience == Audience.AUDITOR));
        lines.write('\n');
    }

    private List<Entry> page(String kind, String id, int page) {
        return journal.page(new JournalQuery(null, null, kind, id, null, null, null, page, JournalQuery.LARGEST_PAGE))
                .items();
    }
}
