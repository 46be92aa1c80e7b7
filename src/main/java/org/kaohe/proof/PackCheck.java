package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.core.decision.Appraiser;
import org.kaohe.core.decision.AppraiserBuilder;
import org.kaohe.core.policy.PolicyCode;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.core.problem.Problem;

/**
 * Verifies a pack with nothing but the pack: every file against the manifest, the journal's hashes, then every decision
 * made again from its facts by the policy as it was published, compiled under the same guard as ever.
 */
public final class PackCheck {

    /** Contents a pack may hold; each takes seconds to compile. */
    private static final int MOST_CONTENTS = 50;

    private final AppraiserBuilder builder;
    private final String engine;

    /** @param engine as decisions name it; another one may decide otherwise */
    public PackCheck(AppraiserBuilder builder, String engine) {
        this.builder = builder;
        this.engine = engine;
    }

    /**
     * What came of it.
     *
     * @param decisions made again
     * @param manifest null when it could not be read
     * @param difference the first one; empty when the pack proves what it says
     */
    public record Report(int decisions, PackManifest manifest, Optional<Problem> difference) {}

    /** @throws IOException when the file cannot be read at all */
    public Report check(Path file) throws IOException {
        var checking = new Checking();
        try (PackFile pack = PackFile.open(file)) {
            checking.check(pack);
            return checking.report(Optional.empty());
        } catch (PackFaultException e) {
            return checking.report(Optional.of(e.problem()));
        }
    }

    /** One pack. */
    private final class Checking {
        private final Map<String, Appraiser> appraisers = new HashMap<>();
        private PackManifest manifest;
        private int decisions;

        Report report(Optional<Problem> difference) {
            return new Report(decisions, manifest, difference);
        }

        void check(PackFile pack) throws PackFaultException {
            manifest = manifest(pack);
            hashes(pack);
            var journal = PackedJournal.read(pack.read(PackNames.JOURNAL), manifest.journal());
            for (long id : manifest.decisions()) {
                decision(pack, id, journal);
                decisions++;
            }
        }

        private PackManifest manifest(PackFile pack) throws PackFaultException {
            byte[] bytes = pack.read(PackNames.MANIFEST);
            PackManifest read;
            try {
                read = PackJson.read(bytes, PackManifest.class);
            } catch (IOException e) {
                throw new PackFaultException("pack.file.unreadable", PackNames.MANIFEST);
            }
            if (!PackManifest.FORMAT.equals(read.format())) {
                throw new PackFaultException("pack.format", read.format(), PackManifest.FORMAT);
            }
            return read;
        }

        private void hashes(PackFile pack) throws PackFaultException {
            for (Map.Entry<String, String> each : manifest.files().entrySet()) {
                String found = Sha256.of(pack.read(each.getKey()));
                if (!found.equals(each.getValue())) {
                    throw new PackFaultException("pack.file.changed", each.getKey(), each.getValue(), found);
                }
            }
            for (String name : pack.names()) {
                if (!name.equals(PackNames.MANIFEST) && !manifest.files().containsKey(name)) {
                    throw new PackFaultException("pack.file.added", name);
                }
            }
            String all = Sha256.ofAll(manifest.files());
            if (!all.equals(manifest.hash())) {
                throw new PackFaultException("pack.hash", manifest.hash(), all);
            }
        }

        private void decision(PackFile pack, long id, PackedJournal journal) throws PackFaultException {
            JsonNode stored = tree(pack, PackNames.decision(id));
            String hash = stored.path("contentHash").asText();
            String version = stored.path("engineVersion").asText();
            if (!version.equals(engine)) {
                throw new PackFaultException("pack.engine", PackNames.decision(id), version, engine);
            }
            Appraiser appraiser = appraisers.get(hash);
            if (appraiser == null) {
                appraiser = appraiser(pack, hash, stored.path("policy").asText());
                appraisers.put(hash, appraiser);
            }
            new Redecided(pack, id, stored, appraiser, manifest).check();
            journal.knowsRun(stored);
        }

        private Appraiser appraiser(PackFile pack, String hash, String code) throws PackFaultException {
            if (appraisers.size() == MOST_CONTENTS) {
                throw new PackFaultException("pack.too-many-contents", MOST_CONTENTS);
            }
            PolicyContent content = content(pack, hash, code);
            var built = builder.build(content);
            if (built.appraiser().isEmpty()) {
                Problem first = built.problems().stream()
                        .filter(Problem::isError)
                        .findFirst()
                        .orElseThrow();
                throw new PackFaultException("pack.policy.unsound", hash, first.place() + " " + first.code());
            }
            return built.appraiser().get();
        }

        private PolicyContent content(PackFile pack, String hash, String code) throws PackFaultException {
            String folder = PackNames.files(hash);
            SortedMap<String, byte[]> files = new TreeMap<>();
            for (String name : pack.names()) {
                if (name.startsWith(folder)) {
                    files.put(name.substring(folder.length()), pack.read(name));
                }
            }
            if (!PolicyCode.isValid(code)) {
                throw new PackFaultException("pack.policy.hash", hash, "-");
            }
            var content = new PolicyContent(new PolicyCode(code), files);
            if (!content.hash().equals(hash)) {
                throw new PackFaultException("pack.policy.hash", hash, content.hash());
            }
            return content;
        }
    }

    /** A document of the pack. */
    static JsonNode tree(PackFile pack, String name) throws PackFaultException {
        byte[] bytes = pack.read(name);
        try {
            JsonNode read = PackJson.read(bytes);
            if (read.isObject()) {
                return read;
            }
        } catch (IOException e) {
            throw new PackFaultException("pack.file.unreadable", name);
        }
        throw new PackFaultException("pack.file.unreadable", name);
    }
}
