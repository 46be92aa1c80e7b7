package org.kaohe.appraising.web;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.kaohe.core.decision.ResultBeside;

/**
 * A decision as the rules gave it, and beside it what two people of HR set; the first never changes for the second.
 *
 * @param overrides the oldest first, whatever became of them
 */
record DecisionWithOverrides(@JsonUnwrapped DecisionView decision, List<ResultBeside> overrides) {}
