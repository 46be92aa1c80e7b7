package org.kaohe.core.work;

import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** What led to a failure, however deep it lies, and what failed beside it. */
public final class Causes {

    private Causes() {}

    /** Whether the failure itself or any of them is of a kind. */
    public static boolean include(Throwable failure, Predicate<Throwable> kind) {
        return find(failure, kind).isPresent();
    }

    /** The first of a kind, the failure itself included. */
    public static Optional<Throwable> find(Throwable failure, Predicate<Throwable> kind) {
        Set<Throwable> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<Throwable> open = new ArrayDeque<>();
        open.add(failure);
        while (!open.isEmpty()) {
            Throwable each = open.pop();
            if (!seen.add(each)) {
                continue;
            }
            if (kind.test(each)) {
                return Optional.of(each);
            }
            if (each.getCause() != null) {
                open.push(each.getCause());
            }
            for (Throwable beside : each.getSuppressed()) {
                open.push(beside);
            }
        }
        return Optional.empty();
    }
}
