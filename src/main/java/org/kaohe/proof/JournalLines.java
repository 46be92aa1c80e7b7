package org.kaohe.proof;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Personal;

/** Entries of the journal as lines of JSON, as the export writes them too. */
public final class JournalLines {

    private JournalLines() {}

    /** A line; without actor, detail and personal hash its hash cannot be computed, only compared with the journal's. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Line(
            long seq,
            Instant at,
            String actor,
            String action,
            Subject subject,
            Map<String, String> detail,
            String personalHash,
            String previous,
            String hash) {}

    record Subject(String kind, String id) {}

    /** @param named false leaves out who acted and what they said */
    static byte[] write(Entry entry, boolean named) {
        return PackJson.line(new Line(
                entry.seq(),
                entry.at(),
                named ? entry.actor() : null,
                entry.action(),
                new Subject(entry.kind(), entry.id()),
                named ? entry.detail() : null,
                named && !entry.personalHash().isEmpty() ? entry.personalHash() : null,
                entry.previous(),
                entry.hash()));
    }

    /**
     * An entry of an export.
     *
     * @throws IllegalArgumentException or {@link java.time.DateTimeException} when it is none
     */
    public static Entry read(JsonNode line) {
        JsonNode subject = required(line, "subject");
        JsonNode personal = line.get("personal");
        return new Entry(
                required(line, "seq").asLong(),
                Instant.parse(required(line, "at").asText()),
                required(line, "actor").asText(),
                required(line, "action").asText(),
                required(subject, "kind").asText(),
                required(subject, "id").asText(),
                texts(required(line, "detail")),
                line.path("personalHash").asText(""),
                personal == null ? null : personal(personal),
                required(line, "previous").asText(),
                required(line, "hash").asText());
    }

    private static Personal personal(JsonNode personal) {
        return new Personal(
                required(personal, "person").asText(),
                required(personal, "salt").asText(),
                texts(required(personal, "fields")));
    }

    private static SortedMap<String, String> texts(JsonNode object) {
        SortedMap<String, String> texts = new TreeMap<>();
        object.properties()
                .forEach(each -> texts.put(each.getKey(), each.getValue().asText()));
        return texts;
    }

    /** @throws IllegalArgumentException when it is not there */
    public static JsonNode required(JsonNode object, String field) {
        if (!object.hasNonNull(field)) {
            throw new IllegalArgumentException("no " + field);
        }
        return object.get(field);
    }
}
