package org.kaohe.engine.interpret;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.kaohe.core.fact.Fact;
import org.kaohe.core.policy.Phase;
import org.kaohe.engine.Recorder;
import org.kaohe.engine.Steps;

/**
 * Fires the rules of one phase after another. Within a phase the higher salience goes first, then the earlier rule; a
 * rule is looked at again only when a fact of a type it looks at has come in.
 */
final class Agenda {

    private final List<RuleProgram> programs;
    private final Memory memory;
    private List<Standing> phase = List.of();
    private int left = Steps.MOST_FIRINGS;

    /** A rule in the running phase. */
    private static final class Standing {
        private final int index;
        private final RuleProgram program;
        private final Set<Match> fired = new HashSet<>();
        private final Deque<Match> pending = new ArrayDeque<>();
        private boolean stale = true;

        Standing(int index, RuleProgram program) {
            this.index = index;
            this.program = program;
        }

        int salience() {
            return program.rule().salience();
        }

        boolean ready(Memory memory) {
            if (stale) {
                stale = false;
                pending.clear();
                program.matches(memory).stream()
                        .filter(match -> !fired.contains(match))
                        .forEach(pending::add);
            }
            return !pending.isEmpty();
        }
    }

    /** @param programs by rule index; null for a rule that was dropped */
    Agenda(List<RuleProgram> programs, Memory memory) {
        this.programs = programs;
        this.memory = memory;
    }

    /** A fact a rule added. */
    void added(Fact fact) {
        memory.add(fact);
        for (Standing each : phase) {
            each.stale |= each.program.looksAt(fact.getClass());
        }
    }

    /** False when too many rules fired. */
    boolean run(Recorder recorder) {
        for (Phase each : Phase.values()) {
            phase = standing(each);
            Standing next = next();
            while (next != null) {
                fire(next, recorder);
                if (left <= 0) {
                    return false;
                }
                next = next();
            }
        }
        return true;
    }

    private List<Standing> standing(Phase phaseToRun) {
        List<Standing> standing = new ArrayList<>();
        for (int index = 0; index < programs.size(); index++) {
            RuleProgram program = programs.get(index);
            if (program != null && program.rule().phase() == phaseToRun) {
                standing.add(new Standing(index, program));
            }
        }
        standing.sort(Comparator.comparingInt((Standing each) -> -each.salience()));
        return standing;
    }

    private Standing next() {
        for (Standing each : phase) {
            if (each.ready(memory)) {
                return each;
            }
        }
        return null;
    }

    /** All matches of one rule, until a rule of a higher salience may have something to say. */
    private void fire(Standing rule, Recorder recorder) {
        while (left > 0 && rule.ready(memory)) {
            Match match = rule.pending.poll();
            rule.fired.add(match);
            left--;
            match.way().fire(rule.index, match, recorder);
            for (Standing each : phase) {
                if (each.stale && each.salience() > rule.salience()) {
                    return;
                }
            }
        }
    }
}
