package org.kaohe.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.kaohe.core.people.Member;

/**
 * The people one task decides.
 *
 * @param position of the first of them in the run, from 1
 * @param staff in order
 */
record SliceKey(int number, int position, String[] staff) implements Serializable {

    static List<SliceKey> of(List<Member> people, int size) {
        List<SliceKey> slices = new ArrayList<>();
        for (int from = 0; from < people.size(); from += size) {
            String[] staff = people.subList(from, Math.min(from + size, people.size())).stream()
                    .map(each -> each.staffNo().value())
                    .toArray(String[]::new);
            slices.add(new SliceKey(slices.size(), from + 1, staff));
        }
        return slices;
    }
}
