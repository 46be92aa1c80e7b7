package org.kaohe.appraising;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.decision.Firing;
import org.kaohe.core.decision.Trace;
import org.kaohe.core.fact.Bonus;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.fact.Grade;
import org.kaohe.core.fact.Missing;
import org.kaohe.core.fact.Note;
import org.kaohe.core.fact.Proposed;

/**
 * The way from a result back to what was observed, as a tree: a fact, the firing that gave it, the facts that firing
 * rests on, and so on. A fact that stands in several places is opened where it stands first.
 *
 * @param roots the grade, then everything else the decision says
 */
public record Derivation(List<Node> roots) {

    /**
     * A fact.
     *
     * @param fact position in the trace
     * @param firing position in the trace; -1 for a fact that was given
     * @param above true when it stands, opened, further above
     */
    public record Node(int fact, int firing, boolean above, List<Node> under) {
        public Node {
            under = List.copyOf(under);
        }
    }

    public Derivation {
        roots = List.copyOf(roots);
    }

    static Derivation of(Trace trace) {
        var making = new Making(trace);
        List<Node> roots = new ArrayList<>();
        for (Class<?> type : List.of(Grade.class, Bonus.class, Proposed.class, Missing.class, Note.class)) {
            for (int at = 0; at < trace.facts().size(); at++) {
                if (type.isInstance(trace.facts().get(at))) {
                    roots.add(making.node(at));
                }
            }
        }
        return new Derivation(roots);
    }

    /** Follows facts back. No fact rests on itself: a rule sees only what was there before it fired. */
    private static final class Making {
        private final Trace trace;
        private final Set<Integer> opened = new HashSet<>();

        Making(Trace trace) {
            this.trace = trace;
        }

        Node node(int fact) {
            int firing = firing(fact);
            boolean again = firing >= 0 && !opened.add(fact);
            List<Node> under = new ArrayList<>();
            if (firing >= 0 && !again) {
                trace.firings().get(firing).bound().forEach(each -> under.add(node(each)));
            }
            return new Node(fact, firing, again, under);
        }

        private int firing(int fact) {
            Fact what = trace.facts().get(fact);
            List<Firing> firings = trace.firings();
            for (int at = 0; what instanceof Fact.Derived && at < firings.size(); at++) {
                if (firings.get(at).derived().contains(fact)) {
                    return at;
                }
            }
            return -1;
        }
    }
}
