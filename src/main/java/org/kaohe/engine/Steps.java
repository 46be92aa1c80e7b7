package org.kaohe.engine;

/**
 * The budget of one evaluation, counted by the conditions themselves: every fact a condition tries beside another one
 * is a step. A join that explodes is stopped inside the join, where no limit on firings would ever see it.
 */
public final class Steps {

    /** Steps one person may cause; shipped policies need a few hundred. */
    static final int MOST = 500_000;

    /** Firings one person may cause; honest policies stay far below. */
    public static final int MOST_FIRINGS = 20_000;

    /** How long one person may take. */
    static final long MOST_NANOS = 5_000_000_000L;

    private static final int LOOK_AT_CLOCK = 4096;
    private static final ThreadLocal<Steps> CURRENT = ThreadLocal.withInitial(Steps::new);

    private int taken;
    private long deadline;

    private Steps() {}

    /** Ends an evaluation that passed its budget. */
    public static final class BudgetPassed extends RuntimeException {
        private static final long serialVersionUID = 1L;

        BudgetPassed() {
            super("budget passed", null, false, false);
        }
    }

    /** A new evaluation begins on this thread. */
    public static void begin() {
        Steps steps = CURRENT.get();
        steps.taken = 0;
        steps.deadline = System.nanoTime() + MOST_NANOS;
    }

    /**
     * Named in compiled sums around each fact they collect: a bare variable of a sum over several facts would collect
     * Drools' own tuples.
     */
    public static Object member(Object fact) {
        return fact;
    }

    /** Called by compiled conditions, once for each pair they try; always true until the budget is passed. */
    public static boolean within(Object beside) {
        Steps steps = CURRENT.get();
        steps.taken++;
        boolean late = steps.taken % LOOK_AT_CLOCK == 0 && System.nanoTime() - steps.deadline > 0;
        if (late || steps.taken > MOST) {
            throw new BudgetPassed();
        }
        return beside != null;
    }
}
