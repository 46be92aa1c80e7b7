package org.kaohe.spark;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kaohe.appraising.Decision;
import org.kaohe.appraising.Decisions.Traced;

/** Everything a decision says but its number and the moment it was made, in the order of {@link #COLUMNS}. */
record Said(ArrayList<String> values) implements Serializable {

    /** What leads to something else stands before it. */
    static final List<String> COLUMNS = List.of(
            "policy",
            "period",
            "version",
            "content_hash",
            "engine_version",
            "name",
            "team",
            "post",
            "facts_hash",
            "missing",
            "status",
            "failure",
            "score",
            "grade",
            "failing",
            "bonus",
            "counts",
            "proposals",
            "notes",
            "trace");

    static Said of(Traced traced) {
        Decision it = traced.decision();
        var said = new Said(new ArrayList<>(COLUMNS.size()));
        said.add(it.policy());
        said.add(it.period());
        said.add(it.version());
        said.add(it.contentHash());
        said.add(it.engineVersion());
        said.add(it.name());
        said.add(it.team());
        said.add(it.post());
        said.add(it.factsHash());
        said.add(it.missing());
        said.add(it.status());
        said.add(it.failure());
        said.add(Numbers.text(it.score()));
        said.add(it.grade());
        said.add(it.failing());
        said.add(Numbers.text(it.bonus()));
        said.add(it.counts());
        said.add(it.proposals());
        said.add(it.notes());
        said.add(
                traced.trace() == null
                        ? null
                        : "SHA-256 " + Fingerprint.of(traced.trace().bytes()));
        return said;
    }

    private void add(Object value) {
        values.add(value == null ? null : value.toString());
    }

    /** Over all columns. */
    String fingerprint() {
        return Fingerprint.of(values.toString());
    }

    /**
     * The first column that differs, in words; empty when none does.
     *
     * @param here and {@code there}: null where nobody was decided
     */
    static String difference(Said here, Said there) {
        if (here == null || there == null) {
            return here == null ? "not decided here" : "not decided in the service";
        }
        for (int i = 0; i < COLUMNS.size(); i++) {
            if (!Objects.equals(here.values.get(i), there.values.get(i))) {
                return COLUMNS.get(i) + " is " + here.values.get(i) + " here, " + there.values.get(i)
                        + " in the service";
            }
        }
        return "";
    }
}
