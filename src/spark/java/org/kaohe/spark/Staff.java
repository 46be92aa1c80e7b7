package org.kaohe.spark;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kaohe.core.people.StaffNo;

/** Staff numbers as text and as such. */
final class Staff {

    private Staff() {}

    static Set<StaffNo> of(String[] numbers) {
        return Stream.of(numbers).map(StaffNo::new).collect(Collectors.toSet());
    }
}
