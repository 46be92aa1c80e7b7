package org.kaohe.policybook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.kaohe.core.policy.PolicyContent;
import org.kaohe.policybook.PolicyDifference.Change;
import org.kaohe.policybook.PolicyDifference.Entry;
import org.kaohe.policybook.PolicyDifference.InFile;
import org.kaohe.policybook.PolicyDifference.Part;

/** Compares two contents of a policy by meaning. Knows nothing but the two. */
public final class PolicyComparison {

    private PolicyComparison() {}

    public static PolicyDifference compare(PolicyContent from, PolicyContent to) {
        NavigableSet<String> paths = new TreeSet<>(from.files().keySet());
        paths.addAll(to.files().keySet());
        List<InFile> files = new ArrayList<>();
        for (String path : paths) {
            var both = FileEntries.of(path, from, to);
            List<Entry> entries = entries(both.from(), both.to());
            if (!entries.isEmpty()) {
                files.add(new InFile(path, both.kind(), entries));
            }
        }
        return new PolicyDifference(files, GradeShifts.between(from, to));
    }

    private static List<Entry> entries(Map<String, Map<String, String>> from, Map<String, Map<String, String>> to) {
        List<Entry> entries = new ArrayList<>();
        for (String name : inOrder(from, to)) {
            List<Part> parts = parts(from.getOrDefault(name, Map.of()), to.getOrDefault(name, Map.of()));
            if (!parts.isEmpty()) {
                Change change =
                        !from.containsKey(name) ? Change.ADDED : to.containsKey(name) ? Change.CHANGED : Change.REMOVED;
                entries.add(new Entry(change, name, parts));
            }
        }
        return entries;
    }

    private static List<Part> parts(Map<String, String> from, Map<String, String> to) {
        List<Part> parts = new ArrayList<>();
        for (String name : inOrder(from, to)) {
            if (!isSame(from.get(name), to.get(name))) {
                parts.add(new Part(name, from.get(name), to.get(name)));
            }
        }
        return parts;
    }

    /** Words are compared without their spacing, numbers by their value. */
    static boolean isSame(String from, String to) {
        if (from == null || to == null) {
            return from == null && to == null;
        }
        Optional<BigDecimal> number = Numbers.decimal(from);
        return number.isPresent()
                ? number.equals(Numbers.decimal(to))
                : from.replaceAll("\\s+", " ").equals(to.replaceAll("\\s+", " "));
    }

    private static Set<String> inOrder(Map<String, ?> from, Map<String, ?> to) {
        Set<String> names = new LinkedHashSet<>(from.keySet());
        names.addAll(to.keySet());
        return names;
    }
}
