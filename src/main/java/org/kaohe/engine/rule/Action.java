package org.kaohe.engine.rule;

import java.util.List;

/** One call on the outcome. */
public record Action(String name, List<Expression> arguments) {
    public Action {
        arguments = List.copyOf(arguments);
    }
}
