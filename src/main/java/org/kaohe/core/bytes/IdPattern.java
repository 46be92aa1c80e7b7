package org.kaohe.core.bytes;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes lists of observation ids as differences from a guess. Marks of one day are usually taken in together, so the
 * ids of one criterion repeat the steps of the criterion before: the guess is that step, taken from the last list of
 * the same length. A wrong guess costs a byte or two, never the exactness.
 */
public final class IdPattern {

    private final Map<Integer, List<Long>> lastOfLength = new HashMap<>();
    private long lastId;

    public void write(BlobOut out, List<Long> ids) {
        out.unsigned(ids.size());
        List<Long> before = lastOfLength.get(ids.size());
        for (int i = 0; i < ids.size(); i++) {
            out.whole(ids.get(i) - guess(before, i));
            lastId = ids.get(i);
        }
        lastOfLength.put(ids.size(), ids);
    }

    public List<Long> read(BlobIn in) {
        int size = in.length();
        List<Long> before = lastOfLength.get(size);
        List<Long> ids = new ArrayList<>(size);
        for (int i = 0; i < size; i++) {
            lastId = in.whole() + guess(before, i);
            ids.add(lastId);
        }
        lastOfLength.put(size, ids);
        return ids;
    }

    private long guess(List<Long> before, int i) {
        if (before == null) {
            return lastId;
        }
        return i == 0 ? before.get(0) : lastId + before.get(i) - before.get(i - 1);
    }
}
