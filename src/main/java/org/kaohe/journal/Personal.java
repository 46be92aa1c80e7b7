package org.kaohe.journal;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an entry says about a person. It stands beside the chain, which holds its hash only; the salt keeps anybody from
 * guessing erased fields by trying names against that hash.
 *
 * @param person staff number
 * @param salt 16 random bytes in hex
 */
public record Personal(String person, String salt, SortedMap<String, String> fields) {

    public Personal {
        fields = Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    public String digest() {
        return Sha256.ofLines(salt, person, FlatJson.of(fields));
    }
}
