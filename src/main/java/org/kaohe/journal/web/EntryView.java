package org.kaohe.journal.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.kaohe.journal.Entry;
import org.kaohe.journal.Personal;

/**
 * An entry as JSON; from its export alone the chain can be checked again.
 *
 * @param personal absent when there is nothing personal, or it was erased
 * @param erased true when personal fields were erased, absent otherwise
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record EntryView(
        long seq,
        Instant at,
        String actor,
        String action,
        SubjectView subject,
        Map<String, String> detail,
        Personal personal,
        Boolean erased,
        String personalHash,
        String previous,
        String hash) {

    record SubjectView(String kind, String id) {}

    static EntryView of(Entry entry) {
        return new EntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.action(),
                new SubjectView(entry.kind(), entry.id()),
                entry.detail(),
                entry.personal(),
                entry.isErased() ? true : null,
                entry.personalHash().isEmpty() ? null : entry.personalHash(),
                entry.previous(),
                entry.hash());
    }
}
