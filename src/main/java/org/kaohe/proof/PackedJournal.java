package org.kaohe.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Head;

/** The entries of the journal in a pack. Each proves itself by its hash; only the journal proves that it is its own. */
final class PackedJournal {

    private static final String STARTED = "run-started";

    private final Map<String, JsonNode> started = new HashMap<>();

    private PackedJournal() {}

    /** @param head the last entry when the pack was made */
    static PackedJournal read(byte[] lines, Head head) throws PackFaultException {
        var journal = new PackedJournal();
        List<String> all = new String(lines, StandardCharsets.UTF_8).lines().toList();
        for (String each : all) {
            journal.add(each, head);
        }
        return journal;
    }

    /** The run that made a decision is in the journal, with the same policy content and period. */
    void knowsRun(JsonNode decision) throws PackFaultException {
        String run = decision.path("run").asText();
        JsonNode entry = started.get(run);
        if (entry == null) {
            throw new PackFaultException("pack.journal.run", run);
        }
        JsonNode detail = entry.get("detail");
        for (String name : detail == null ? List.<String>of() : List.of("policy", "contentHash", "period", "mode")) {
            String expected = detail.path(name).asText();
            if (!expected.equals(decision.path(name).asText())) {
                throw new PackFaultException(
                        "pack.differs",
                        PackNames.decision(decision.path("id").asLong()),
                        name,
                        expected,
                        decision.path(name).asText());
            }
        }
    }

    private void add(String text, Head head) throws PackFaultException {
        JsonNode line;
        try {
            line = PackJson.read(text.getBytes(StandardCharsets.UTF_8));
            boolean named = line.has("actor");
            Entry entry = named ? JournalLines.read(line) : null;
            if (named && !entry.digest().equals(entry.hash())
                    || line.path("seq").asLong() > head.seq()) {
                throw new PackFaultException(
                        "pack.journal.changed", line.path("seq").asText());
            }
        } catch (IOException | IllegalArgumentException | DateTimeException e) {
            throw new PackFaultException("pack.file.unreadable", PackNames.JOURNAL);
        }
        if (STARTED.equals(line.path("action").asText())) {
            started.put(line.path("subject").path("id").asText(), line);
        }
    }
}
