package org.kaohe.proof;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.kaohe.appraising.Audience;
import org.kaohe.appraising.Mask;
import org.kaohe.journal.Head;

/**
 * What a pack holds, under whose eyes it may come and how to tell that nothing of it was changed.
 *
 * @param engine version that decided and that has to decide again
 * @param journal the last entry of the journal when the pack was made
 * @param masked what was left out for the reading; empty for one who may see everything
 * @param files SHA-256 of every other file by its name
 * @param hash over all of {@code files}; the journal has it in the entry {@code pack-made}
 */
public record PackManifest(
        String format,
        String engine,
        Instant madeAt,
        Audience reading,
        List<Mask.Left> masked,
        Head journal,
        List<Long> decisions,
        SortedMap<String, String> files,
        String hash) {

    public static final String FORMAT = "kaohe-pack-1";

    public PackManifest {
        masked = List.copyOf(masked);
        decisions = List.copyOf(decisions);
        files = Collections.unmodifiableSortedMap(new TreeMap<>(files));
    }

    boolean masks(Mask.What what) {
        return masked.stream().anyMatch(each -> each.what() == what);
    }
}
