package org.kaohe.appraising.statistics;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;

/** Counts the scores about the borders of bands; a border is told once, though several contents have it. */
final class EdgeCount {

    private final BigDecimal width;
    private final Map<BigDecimal, long[]> counts = new TreeMap<>();

    EdgeCount(BigDecimal width) {
        this.width = width;
    }

    /** @param bands of the content the score came about under */
    void add(BigDecimal score, SortedSet<BigDecimal> bands) {
        for (BigDecimal band : bands) {
            long[] sides = counts.computeIfAbsent(band, first -> new long[2]);
            if (score.compareTo(band) >= 0 && score.compareTo(band.add(width)) < 0) {
                sides[0]++;
            } else if (score.compareTo(band) < 0 && score.compareTo(band.subtract(width)) >= 0) {
                sides[1]++;
            }
        }
    }

    List<Edge> edges() {
        return counts.entrySet().stream()
                .map(each -> new Edge(each.getKey(), width, each.getValue()[0], each.getValue()[1]))
                .toList();
    }
}
