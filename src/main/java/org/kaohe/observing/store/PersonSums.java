package org.kaohe.observing.store;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.kaohe.core.bytes.BlobIn;
import org.kaohe.core.bytes.BlobOut;
import org.kaohe.core.bytes.IdPattern;

/** The sums of one person, apart by subject and source; as bytes, the way months that are over are kept. */
final class PersonSums {

    /** With another one goes a migration that empties settled_month: it is made again. */
    private static final int VERSION = 1;

    private final Map<Key, Sums> sums = new TreeMap<>();

    /** Where sums are kept apart. */
    record Key(String subject, String source) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySubject = subject.compareTo(other.subject);
            return bySubject != 0 ? bySubject : source.compareTo(other.source);
        }
    }

    Sums of(String subject, String source) {
        return sums.computeIfAbsent(new Key(subject, source), first -> new Sums());
    }

    void tell(PersonFacts person, Set<String> codes) {
        sums.forEach((key, each) -> {
            if (codes.contains(key.subject)) {
                each.tell(person, key.subject, key.source);
            }
        });
    }

    byte[] bytes() {
        var out = new BlobOut();
        var pattern = new IdPattern();
        out.unsigned(sums.size());
        sums.forEach((key, each) -> {
            out.text(key.subject);
            out.text(key.source);
            each.write(out, pattern);
        });
        return out.finish(VERSION);
    }

    /** Adds what {@link #bytes()} gave. */
    void add(byte[] bytes) {
        var in = new BlobIn(bytes, VERSION);
        var pattern = new IdPattern();
        for (int left = in.length(); left > 0; left--) {
            of(in.text(), in.text()).read(in, pattern);
        }
        in.end();
    }
}
