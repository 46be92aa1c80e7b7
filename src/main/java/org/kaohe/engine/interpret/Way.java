package org.kaohe.engine.interpret;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kaohe.core.fact.Fact;
import org.kaohe.engine.Recorder;
import org.kaohe.engine.rule.Action;
import org.kaohe.engine.rule.Condition;

/** One alternative of a rule: its conditions, and its actions on what they bind. */
final class Way {

    private final Node conditions;
    private final int[] reported;
    private final int slots;
    private final int numbers;
    private final List<Deed> deeds;

    private Way(Nodes nodes, Node conditions, List<Deed> deeds) {
        this.conditions = conditions;
        this.reported = nodes.reported();
        this.slots = nodes.slots().count();
        this.numbers = nodes.numbers();
        this.deeds = deeds;
    }

    /** @param types told every type of fact the conditions look at */
    static Way of(List<Condition> conditions, List<Action> actions, Set<Class<? extends Fact>> types) {
        var nodes = new Nodes(types);
        List<Node> parts = conditions.stream().map(nodes::top).toList();
        return new Way(
                nodes,
                new Node.OfAll(parts),
                actions.stream().map(each -> Deed.of(each, nodes.slots())).toList());
    }

    void find(Memory memory, List<Match> matches) {
        var search = new Search(memory, new Object[slots], new Object[numbers]);
        conditions.search(search, () -> {
            List<Object> facts = new ArrayList<>(reported.length);
            for (int number : reported) {
                facts.add(search.matched()[number]);
            }
            matches.add(new Match(this, facts, search.bound().clone()));
            return false;
        });
    }

    void fire(int rule, Match match, Recorder recorder) {
        recorder.fire(rule, match.facts().toArray());
        deeds.forEach(deed -> deed.run(recorder, match.bound()));
    }
}
